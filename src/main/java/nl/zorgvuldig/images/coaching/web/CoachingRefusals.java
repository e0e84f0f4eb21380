package nl.zorgvuldig.images.coaching.web;

import nl.zorgvuldig.images.coaching.CoachingAccess;
import nl.zorgvuldig.images.coaching.Coachings;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Component;

/// Pages for people who have no access to a coaching, or whose coaching has ended.
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

    /// The refusal for steps that only the teacher may take.
    static Page teacherOnly() {
        return Page.refused(Clause.LESSON_RECORDINGS_STAY_INSIDE, Sentence.of("coaching.no.teacher_only"));
    }
}
