package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Ruling.Allowed;
import nl.zorgvuldig.enrolment.Placement;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.GuidedGroup;
import nl.zorgvuldig.school.StaffFunction;
import org.jspecify.annotations.Nullable;

/// Who guides a pupil on a day: through a group, as support coordinator of the school, or by an
/// assignment of the head. What one may do by that stands in [AccessRules].
record GuideRules(Reader reader, Whereabouts pupil, LocalDate day) {

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
                        Relation.GROUP,
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

    /// Of the school, and so of every pupil of it.
    @Nullable
    Allowed asSupportCoordinator() {
        for (FunctionHeld held : reader.functions()) {
            if (held.function() == StaffFunction.SUPPORT_COORDINATOR
                    && held.period().contains(day)
                    && pupil.attends(held.school().orElseThrow(), day)) {
                return granted(Relation.SCHOOL, held.id(), Sentence.of("access.because.school", held.period()));
            }
        }
        return null;
    }

    private @Nullable Allowed byAssignment() {
        for (Reader.Given given : reader.given()) {
            if (given.pupil().equals(pupil.pupil()) && given.period().contains(day) && pupil.attends(day)) {
                return granted(
                        Relation.ASSIGNMENT,
                        given.assignment(),
                        Sentence.of("access.because.assignment", given.period()));
            }
        }
        return null;
    }

    private Allowed granted(Relation relation, UUID via, Sentence because) {
        return new Allowed(DOSSIER_FOR_GUIDES_AND_AUTHORITY, relation, Optional.of(via), because);
    }
}
