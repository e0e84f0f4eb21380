package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling.Allowed;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.jspecify.annotations.Nullable;

/// Rules on who guides a pupil on a day: through a group, as support coordinator of the school, or
/// by an assignment of the head. [AccessRules] has what that permits.
record GuideRules(AccessRequester reader, SchoolCareer pupil, LocalDate day) {

    /// *Begeleiders*, as long as the pupil is at the school.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    @Nullable
    Allowed grant() {
        @Nullable Allowed found = throughGroup();
        if (found == null) {
            found = asSupportCoordinator();
        }
        return found == null ? byAssignment() : found;
    }

    private @Nullable Allowed throughGroup() {
        for (GuidedGroup guided : reader.groups()) {
            if (guided.period().contains(day) && pupil.attends(guided.group().school(), day) && isIn(guided)) {
                return granted(
                        AccessRelation.GROUP,
                        guided.group().id().value(),
                        Sentence.of("access.because.group", guided.group().shortName(), guided.period()));
            }
        }
        return null;
    }

    private boolean isIn(GuidedGroup guided) {
        for (Placement placement : pupil.placements()) {
            if (placement.group().equals(guided.group().id())
                    && placement.period().contains(day)) {
                return true;
            }
        }
        return false;
    }

    /// For the school, and so for each of its pupils.
    @Nullable
    Allowed asSupportCoordinator() {
        for (HeldFunction held : reader.functions()) {
            if (held.function() == StaffFunction.SUPPORT_COORDINATOR
                    && held.period().contains(day)
                    && pupil.attends(held.school().orElseThrow(), day)) {
                return granted(AccessRelation.SCHOOL, held.id(), Sentence.of("access.because.school", held.period()));
            }
        }
        return null;
    }

    private @Nullable Allowed byAssignment() {
        for (AccessRequester.Given given : reader.given()) {
            if (given.pupil().equals(pupil.pupil()) && given.period().contains(day) && pupil.attends(day)) {
                return granted(
                        AccessRelation.ASSIGNMENT,
                        given.assignment(),
                        Sentence.of("access.because.assignment", given.period()));
            }
        }
        return null;
    }

    private Allowed granted(AccessRelation relation, UUID via, Sentence because) {
        return new Allowed(DOSSIER_FOR_GUIDES_AND_AUTHORITY, relation, Optional.of(via), because);
    }
}
