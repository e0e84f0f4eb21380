package nl.zorgvuldig.dossier.record.viewpoints;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Representation;

/// Rules on the form of a view on an item of a dossier, on whose it can be, and on who sees it.
/// Facts in, decision out. Nothing here judges its content.
public final class ViewpointRules {
    /// Characters; about two pages.
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

    /// The people whose view can be filed: from sixteen only the pupil, before that those with
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

    /// The views that this reader sees: those on items that the reader sees.
    ///
    /// @param markings of the whole dossier, in any order
    @Upholds(CONFIDENTIALITY)
    public static List<Viewpoint> open(
            List<Viewpoint> all, Collection<ConfidentialityChange> markings, AccessRelation reader) {
        return all.stream()
                .filter(viewpoint -> ConfidentialityRules.opens(viewpoint.piece(), markings, reader))
                .toList();
    }

    /// Those on one item, oldest first.
    public static List<Viewpoint> about(DossierItemId piece, Collection<Viewpoint> all) {
        return all.stream()
                .filter(viewpoint -> viewpoint.piece().equals(piece))
                .sorted(Comparator.comparing(Viewpoint::givenOn).thenComparing(Viewpoint::recordedAt))
                .toList();
    }
}
