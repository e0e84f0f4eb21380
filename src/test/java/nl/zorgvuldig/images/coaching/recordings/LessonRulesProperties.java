package nl.zorgvuldig.images.coaching.recordings;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.images.coaching.Coaching;
import nl.zorgvuldig.images.coaching.CoachingAccess;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.CoachingRole;
import nl.zorgvuldig.images.coaching.CoachingRules;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.RecordingAvailability;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.RecordingNoteRules;
import nl.zorgvuldig.images.coaching.recordings.RecordingRules.CameraPosition;
import nl.zorgvuldig.images.coaching.recordings.RecordingRules.CameraPositions;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;

/// Who sees a lesson, and which lesson may be there.
class LessonRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SchoolId SCHOOL = new SchoolId(new UUID(7, 0));
    private static final PersonId TEACHER = new PersonId(new UUID(1, 1));
    private static final PersonId COACH = new PersonId(new UUID(1, 2));

    @Property(tries = 500)
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    void no_child_is_in_the_picture_without_consent_and_none_is_forgotten(
            @ForAll @IntRange(min = 0, max = 255) int group,
            @ForAll @IntRange(min = 0, max = 255) int agreed,
            @ForAll @IntRange(min = 0, max = 255) int outside) {
        Set<PupilId> all = pupils(group);
        switch (RecordingRules.seats(all, pupils(agreed), pupils(outside))) {
            case CameraPositions.Known(Map<PupilId, CameraPosition> places) -> {
                assertThat(places.keySet()).isEqualTo(all);
                places.forEach((pupil, where) -> {
                    if (where == CameraPosition.IN_PICTURE) {
                        assertThat(pupils(agreed & ~outside)).contains(pupil);
                    } else {
                        assertThat(pupils(outside)).contains(pupil);
                    }
                });
            }
            case CameraPositions.Unknown(Set<PupilId> unknown) ->
                assertThat(unknown)
                        .isEqualTo(pupils(group & ~agreed & ~outside))
                        .isNotEmpty();
        }
    }

    @Property(tries = 300)
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    void one_child_without_consent_closes_it_for_everybody(
            @ForAll @IntRange(min = 0, max = 255) int seen,
            @ForAll @IntRange(min = 0, max = 255) int agreed,
            @ForAll boolean plain) {
        Recording recording = new Recording(
                new RecordingId(new UUID(4, 4)),
                new CoachingId(new UUID(5, 5)),
                TODAY,
                plain ? 9 : 0,
                Instant.EPOCH,
                Optional.empty());
        assertThat(RecordingRules.standing(recording, pupils(seen), pupils(agreed)))
                .isEqualTo(
                        (seen & ~agreed) != 0
                                ? new RecordingAvailability.Closed()
                                : plain ? new RecordingAvailability.Shown() : new RecordingAvailability.Waiting());
    }

    @Property(tries = 300)
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void only_the_two_come_in_while_they_work_there_and_it_goes_on(
            @ForAll @IntRange(min = 0, max = 3) int who,
            @ForAll @IntRange(min = -3, max = 3) int ends,
            @ForAll boolean works,
            @ForAll boolean ended) {
        PersonId person = new PersonId(new UUID(1, who));
        Coaching coaching = new Coaching(
                new CoachingId(new UUID(5, 5)),
                SCHOOL,
                new GroupId(new UUID(6, 6)),
                TEACHER,
                COACH,
                Instant.EPOCH,
                TODAY.plusDays(ends),
                ended ? Optional.of(Instant.EPOCH) : Optional.empty());
        CoachingAccess answer = CoachingRules.enter(Optional.of(coaching), person, duties(works), TODAY);
        boolean yes = who == 1 || who == 2;
        if (!yes || !works) {
            assertThat(answer).isEqualTo(new CoachingAccess.Barred());
        } else if (ended || ends <= 0) {
            assertThat(answer).isEqualTo(new CoachingAccess.Over(coaching));
        } else {
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            CoachingAccess.Inside.class,
                            in -> assertThat(in.role())
                                    .isEqualTo(who == 1 ? CoachingRole.TEACHER : CoachingRole.COACH));
        }
    }

    @Property(tries = 200)
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void no_function_of_the_board_or_head_opens_it(@ForAll StaffFunction function) {
        Coaching coaching = new Coaching(
                new CoachingId(new UUID(5, 5)),
                SCHOOL,
                new GroupId(new UUID(6, 6)),
                TEACHER,
                COACH,
                Instant.EPOCH,
                TODAY.plusDays(9),
                Optional.empty());
        StaffDuties duties = new StaffDuties(
                List.of(new HeldFunction(
                        new UUID(8, 8),
                        new PersonId(new UUID(1, 3)),
                        function,
                        function.ofSchool() ? Optional.of(SCHOOL) : Optional.empty(),
                        Period.since(TODAY.minusYears(1)))),
                List.of(),
                List.of());
        assertThat(CoachingRules.enter(Optional.of(coaching), new PersonId(new UUID(1, 3)), duties, TODAY))
                .isEqualTo(new CoachingAccess.Barred());
    }

    @Property(tries = 300)
    void a_moment_is_read_as_it_is_written(@ForAll @IntRange(min = 0, max = 5400) int second) {
        assertThat(RecordingNoteRules.second(RecordingNoteRules.moment(second))).contains(second);
        assertThat(RecordingNoteRules.second(" " + second)).contains(second);
        assertThat(RecordingNoteRules.objections(second, 2700, "Goed.").isEmpty())
                .isEqualTo(second <= 2700);
    }

    @Example
    void what_is_no_moment_is_none() {
        for (String no : List.of("", "a", "1:60", "-1", "1:2:3", "999999", "1:", ":5")) {
            assertThat(RecordingNoteRules.second(no)).as(no).isEmpty();
        }
    }

    private static StaffDuties duties(boolean works) {
        return new StaffDuties(
                List.of(),
                List.of(),
                works ? List.of(new StaffMember(TEACHER, SCHOOL, "k", Period.since(TODAY.minusYears(1)))) : List.of());
    }

    private static Set<PupilId> pupils(int bits) {
        return IntStream.range(0, 8)
                .filter(bit -> (bits >> bit & 1) == 1)
                .mapToObj(bit -> new PupilId(new UUID(3, bit)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
