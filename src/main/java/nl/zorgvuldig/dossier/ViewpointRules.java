package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Representation;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What a view on a piece of a dossier must keep to, whose it can be, and who sees it. Facts in,
/// answer out. Nothing here judges what it says.
final class ViewpointRules {
    /// Characters; some two pages.
    static final int LONGEST = 5_000;

    private ViewpointRules() {}

    @Upholds({INSPECTION_UNDER_SUPERVISION, NECESSARY_FOR_GUIDANCE})
    static List<Objection> objections(String text, LocalDate givenOn, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        DossierRules.text("view", text, LONGEST).ifPresent(objections::add);
        if (givenOn.isAfter(today)) {
            objections.add(new Objection("givenOn", Sentence.of("dossier.objection.future")));
        }
        if (givenOn.isBefore(today.minusYears(1))) {
            objections.add(new Objection("givenOn", Sentence.of("dossier.view.long_ago")));
        }
        return objections;
    }

    /// Whose view can be filed: the pupil's alone from sixteen, until then that of who has
    /// authority, in the order of the guardians.
    ///
    /// @param born empty when it is not known; then the pupil does not decide alone
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static List<PersonId> givers(
            PupilId pupil,
            Optional<LocalDate> born,
            List<PersonId> guardians,
            List<AuthorityFact> authority,
            LocalDate today) {
        Representation representation = new Representation(pupil, born, authority, today);
        return representation.alone()
                ? representation.people()
                : guardians.stream().filter(representation::hasAuthority).toList();
    }

    /// Who sees the piece sees what was said about it, and nobody else.
    ///
    /// @param markings of the whole dossier, in any order
    @Upholds(CONFIDENTIALITY)
    static List<Viewpoint> open(List<Viewpoint> all, Collection<Marking> markings, Relation reader) {
        return all.stream()
                .filter(one -> ConfidentialityRules.opens(one.piece(), markings, reader))
                .toList();
    }

    /// Those about one piece, oldest first.
    static List<Viewpoint> about(PieceId piece, Collection<Viewpoint> all) {
        return all.stream()
                .filter(one -> one.piece().equals(piece))
                .sorted(Comparator.comparing(Viewpoint::givenOn).thenComparing(Viewpoint::recordedAt))
                .toList();
    }
}
