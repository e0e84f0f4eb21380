package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// For whom a confidential entry exists, and who makes one. Facts in, answer out. The relation by
/// which the dossier was opened decides. The database holds a second opinion, written apart
/// (`access.my_confidential_pupils`).
final class ConfidentialityRules {
    private ConfidentialityRules() {}

    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY, OTHER_FILES_WITH_DIRECTION})
    static boolean opens(Confidentiality level, Relation reader) {
        return switch (level) {
            case ORDINARY -> true;
            case CONFIDENTIAL ->
                    switch (reader) {
                        case SCHOOL, HEAD, BOARD -> true;
                        case GROUP, ASSIGNMENT, DOCTOR, PROTECTION, OWN_CHILD, NONE -> false;
                    };
        };
    }

    /// What the last step says; without steps an entry is ordinary.
    ///
    /// @param markings of one entry, in any order
    static Confidentiality level(Collection<Marking> markings) {
        return markings.stream()
                .max(Comparator.comparing(Marking::step))
                .map(Marking::level)
                .orElse(Confidentiality.ORDINARY);
    }

    /// @param markings of the whole dossier, in any order
    static Confidentiality level(Entry entry, Collection<Marking> markings) {
        return level(markings.stream().filter(one -> one.entry().equals(entry.id())).toList());
    }

    /// Of these entries, in their order, the ones that exist for this reader.
    @Upholds(CONFIDENTIALITY)
    static List<Entry> open(List<Entry> entries, Collection<Marking> markings, Relation reader) {
        return entries.stream().filter(one -> opens(level(one, markings), reader)).toList();
    }

    /// A group teacher or a substitute turns to the support coordinator.
    @Upholds(CONFIDENTIALITY)
    static Optional<Objection> objection(Confidentiality wanted, Relation writer) {
        return opens(wanted, writer)
                ? Optional.empty()
                : Optional.of(
                        new Objection(
                                "confidential", Sentence.of("dossier.objection.confidential")));
    }

    static Confidentiality other(Confidentiality level) {
        return switch (level) {
            case ORDINARY -> Confidentiality.CONFIDENTIAL;
            case CONFIDENTIAL -> Confidentiality.ORDINARY;
        };
    }
}
