package nl.zorgvuldig.coaching.web;

import nl.zorgvuldig.coaching.Coachings;
import nl.zorgvuldig.coaching.Entrance;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// What somebody sees who is not inside a coaching that goes on.
@Component
class Doorway {
    private final Coachings coachings;

    Doorway(Coachings coachings) {
        this.coachings = coachings;
    }

    Page outside(Entrance answer) {
        return switch (answer) {
            case Entrance.Inside _ -> throw new IllegalArgumentException("is inside");
            case Entrance.Barred no -> Page.refused(no.clause(), no.because());
            case Entrance.Unsigned no -> Page.refused(no.clause(), no.because());
            case Entrance.Over over ->
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
