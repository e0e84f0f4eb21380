package nl.zorgvuldig.access;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.school.Group;

/// A group, and those of its pupils whose dossiers open to the one who asked, by family name.
///
/// @param group empty when there is none
public record GroupList(Optional<Group> group, List<ListedPupil> pupils) {}
