package nl.zorgvuldig.dossier.record.confidentiality;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on who may know of a confidential entry or document, and who makes one. Facts in, decision
/// out. The relation through which the dossier was opened decides. The database holds a second
/// opinion, written independently (`access.my_confidential_pupils`).
public final class ConfidentialityRules {
    private ConfidentialityRules() {}

    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY, OTHER_FILES_WITH_DIRECTION})
    public static boolean opens(Confidentiality level, AccessRelation reader) {
        return switch (level) {
            case ORDINARY -> true;
            case CONFIDENTIAL ->
                switch (reader) {
                    case SCHOOL, HEAD, BOARD -> true;
                    case GROUP,
                            ASSIGNMENT,
                            COLLEAGUE,
                            DOCTOR,
                            PROTECTION,
                            OWN_CHILD,
                            EXPERT,
                            PERSONNEL_OFFICE,
                            EMPLOYEE,
                            NONE -> false;
                };
        };
    }

    /// Whether a person with this relation can change such an item: the board only reads.
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    public static boolean writes(Confidentiality level, AccessRelation writer) {
        boolean guides =
                switch (writer) {
                    case GROUP, SCHOOL, ASSIGNMENT, HEAD -> true;
                    case COLLEAGUE, BOARD, DOCTOR, PROTECTION, OWN_CHILD, EXPERT, PERSONNEL_OFFICE, EMPLOYEE, NONE ->
                        false;
                };
        return guides && opens(level, writer);
    }

    /// The level after the last step; without steps it is ordinary.
    ///
    /// @param markings of one item, in any order
    public static Confidentiality level(Collection<ConfidentialityChange> markings) {
        return markings.stream()
                .max(Comparator.comparing(ConfidentialityChange::step))
                .map(ConfidentialityChange::level)
                .orElse(Confidentiality.ORDINARY);
    }

    /// @param markings of the whole dossier, in any order
    public static Confidentiality level(DossierItemId piece, Collection<ConfidentialityChange> markings) {
        return level(
                markings.stream().filter(change -> change.piece().equals(piece)).toList());
    }

    /// @param markings of the whole dossier, in any order
    public static boolean opens(
            DossierItemId piece, Collection<ConfidentialityChange> markings, AccessRelation reader) {
        return opens(level(piece, markings), reader);
    }

    /// The items that this reader may know of, in their order.
    @Upholds(CONFIDENTIALITY)
    public static <P extends DossierItem> List<P> open(
            List<P> pieces, Collection<ConfidentialityChange> markings, AccessRelation reader) {
        return pieces.stream()
                .filter(piece -> opens(piece.piece(), markings, reader))
                .toList();
    }

    /// What is confidential now, among the items this reader may know of.
    public static Set<DossierItemId> confidential(Collection<ConfidentialityChange> markings, AccessRelation reader) {
        if (!opens(Confidentiality.CONFIDENTIAL, reader)) {
            return Set.of();
        }
        return markings.stream()
                .map(ConfidentialityChange::piece)
                .filter(item -> level(item, markings) == Confidentiality.CONFIDENTIAL)
                .collect(Collectors.toSet());
    }

    /// Refers a group teacher or a substitute to the support coordinator.
    @Upholds(CONFIDENTIALITY)
    public static Optional<Objection> objection(Confidentiality wanted, AccessRelation writer) {
        return opens(wanted, writer)
                ? Optional.empty()
                : Optional.of(new Objection("confidential", Sentence.of("dossier.objection.confidential")));
    }

    static Confidentiality other(Confidentiality level) {
        return switch (level) {
            case ORDINARY -> Confidentiality.CONFIDENTIAL;
            case CONFIDENTIAL -> Confidentiality.ORDINARY;
        };
    }
}
