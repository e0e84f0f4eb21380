package nl.zorgvuldig.images.coaching.recordings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentUseSource;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.images.coaching.storage.CoachingStore;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Shows legal representatives that lessons of their child's group are recorded, and until when;
/// not of which teacher, nor with which coach.
@Component
final class LessonRecordingUses implements ConsentUseSource {
    private final CoachingStore store;
    private final Pupils pupils;
    private final ConsentPurposes purposes;
    private final Clock clock;

    LessonRecordingUses(CoachingStore store, Pupils pupils, ConsentPurposes purposes, Clock clock) {
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
                .flatMap(career -> career.placements().stream())
                .filter(placement -> placement.period().contains(today))
                .map(placement -> placement.group())
                .toList();
        return purposes.findAsked(PurposeKind.LESSON_RECORDING).stream()
                .flatMap(asked -> store.listIn(groups, today).stream()
                        .map(coaching -> new ConsentUse(
                                ConsentSubject.of(asked.key()),
                                SchoolDay.of(coaching.startedAt()),
                                Sentence.of("coaching.use", coaching.endsOn()),
                                Optional.empty())))
                .toList();
    }
}
