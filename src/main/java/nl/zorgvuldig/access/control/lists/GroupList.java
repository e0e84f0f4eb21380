package nl.zorgvuldig.access.control.lists;

import java.util.List;
import nl.zorgvuldig.school.organisation.Group;

/// The pupils of a group.
///
/// @param pupils those whose dossiers open to the requester, by family name
public record GroupList(Group group, List<ListedPupil> pupils) {}
