package nl.zorgvuldig.access;

import java.util.List;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.Group;

/// The answer to "who is in this group?".
public sealed interface GroupList {
    /// A group, and those of its pupils whose dossiers open to the one who asked, by family name.
    record Open(Group group, Sentence because, List<ListedPupil> pupils) implements GroupList {}

    /// A group of where the reader works, and not theirs to see.
    record Refused(Clause clause, Sentence because) implements GroupList {}

    /// There is no such group, or the reader has nothing to do with its school.
    record NotThere() implements GroupList {}
}
