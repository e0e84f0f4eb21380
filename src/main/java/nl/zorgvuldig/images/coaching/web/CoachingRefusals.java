package nl.zorgvuldig.images.coaching.web;

import nl.zorgvuldig.images.coaching.CoachingAccess;
import nl.zorgvuldig.images.coaching.Coachings;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Component;

/// What somebody sees who is not inside a coaching that goes on.
@Component
class CoachingRefusals {
    private final Coachings coachings;

    CoachingRefusals(Coachings coachings) {
        this.coachings = coachings;
    }

    Page outside(CoachingAccess answer) {
        return switch (answer) {
            case CoachingAccess.Inside _ -> throw new IllegalArgumentException("is inside");
            case CoachingAccess.Barred no -> Page.refused(no.clause(), no.because());
            case CoachingAccess.Unsigned no -> Page.refused(no.clause(), no.because());
            case CoachingAccess.Over over ->
                Page.notOpen(
                        Clause.LESSON_RECORDINGS_STAY_INSIDE,
                        Sentence.of(coachings.gone(over) ? "coaching.no.over" : "coaching.no.going"));
        };
    }

    /// Only the teacher does this.
    static Page teacherOnly() {
        return Page.refused(Clause.LESSON_RECORDINGS_STAY_INSIDE, Sentence.of("coaching.no.teacher_only"));
    }
}
