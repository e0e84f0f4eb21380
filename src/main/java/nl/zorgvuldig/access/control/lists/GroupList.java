package nl.zorgvuldig.access.control.lists;

import java.util.List;
import nl.zorgvuldig.school.organisation.Group;

/// Who is in a group.
///
/// @param pupils those whose dossiers open to the one who asked, by family name
public record GroupList(Group group, List<ListedPupil> pupils) {}
