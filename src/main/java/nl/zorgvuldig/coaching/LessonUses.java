package nl.zorgvuldig.coaching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentUses;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tells those who decide for a child that lessons of its group are recorded, and until when; not
/// of whom, nor with whom.
@Component
final class LessonUses implements ConsentUses {
    private final CoachingStore store;
    private final Pupils pupils;
    private final Purposes purposes;
    private final Clock clock;

    LessonUses(CoachingStore store, Pupils pupils, Purposes purposes, Clock clock) {
        this.store = store;
        this.pupils = pupils;
        this.purposes = purposes;
        this.clock = clock;
    }

    @Override
    @Upholds(Clause.LESSON_RECORDINGS_STAY_INSIDE)
    public List<ConsentUse> list(PupilId pupil) {
        LocalDate today = SchoolDay.today(clock);
        List<GroupId> groups = pupils.find(pupil).stream()
                .flatMap(one -> one.placements().stream())
                .filter(one -> one.period().contains(today))
                .map(one -> one.group())
                .toList();
        return purposes.findAsked(PurposeKind.LESSON_RECORDING).stream()
                .flatMap(asked -> store.listIn(groups, today).stream()
                        .map(one -> new ConsentUse(
                                ConsentSubject.of(asked.key()),
                                SchoolDay.of(one.startedAt()),
                                Sentence.of("coaching.use", one.endsOn()),
                                Optional.empty())))
                .toList();
    }
}
