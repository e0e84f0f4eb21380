package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffMember;

/// Whatever is done with a consultation in any order: as long as it is not over, there is a day to
/// wait for, or somebody who must hold it or close it and can.
@Upholds(TALKS_END_IN_AGREEMENTS)
class ConsultationWaitingProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final SchoolId SCHOOL = new SchoolId(new UUID(7, 0));
    private static final PersonId CHAIR = new PersonId(new UUID(1, 0));
    private static final StaffDuties WORKS = new StaffDuties(
            List.of(),
            List.of(),
            List.of(new StaffMember(CHAIR, SCHOOL, "k", new Period(DAY.minusYears(1), DAY.plusYears(9)))));
    private static final Map<String, Integer> REACHED = new HashMap<>();

    /// What is done with a consultation, as far as what stands there allows it.
    private static Consultation done(Consultation consultation, int move, LocalDate today) {
        return switch (move) {
            case 0 ->
                consultation.state() == ConsultationState.PLANNED
                                && !consultation.day().isAfter(today)
                        ? now(consultation, ConsultationState.GOING_ON, Optional.of(at(today)))
                        : consultation;
            case 1 ->
                consultation.state() == ConsultationState.PLANNED
                        ? now(consultation, ConsultationState.CANCELLED, Optional.empty())
                        : consultation;
            case 2 ->
                consultation.state() == ConsultationState.GOING_ON
                        ? now(consultation, ConsultationState.CLOSING, consultation.begunAt())
                        : consultation;
            case 3 ->
                consultation.state() == ConsultationState.CLOSING
                        ? now(consultation, ConsultationState.GOING_ON, consultation.begunAt())
                        : consultation;
            default ->
                consultation.state() == ConsultationState.GOING_ON || consultation.state() == ConsultationState.CLOSING
                        ? now(consultation, ConsultationState.CLOSED, consultation.begunAt())
                        : consultation;
        };
    }

    private static Consultation now(Consultation consultation, ConsultationState state, Optional<Instant> begun) {
        return new Consultation(
                consultation.id(),
                consultation.school(),
                consultation.group(),
                consultation.kind(),
                consultation.level(),
                consultation.chair(),
                consultation.people(),
                consultation.startsAt(),
                consultation.room(),
                consultation.revision(),
                state,
                begun);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(15, 0).atZone(SchoolDay.ZONE).toInstant();
    }

    @Property(tries = 2_000)
    void what_is_not_over_waits_for_its_day_or_for_who_holds_and_closes_it(
            @ForAll @Size(max = 12) List<@IntRange(max = 99) Integer> moves) {
        Consultation consultation = new Consultation(
                new ConsultationId(new UUID(5, 5)),
                SCHOOL,
                new GroupId(new UUID(6, 6)),
                ConsultationKind.PUPIL_DISCUSSION,
                Confidentiality.ORDINARY,
                CHAIR,
                List.of(CHAIR),
                at(DAY),
                MeetingPlace.STAFF_ROOM,
                1,
                ConsultationState.PLANNED,
                Optional.empty());
        LocalDate today = DAY.minusDays(9);
        waits(consultation, today);
        for (int move : moves) {
            today = today.plusDays(move / 5 % 6);
            // cancelling ends it, so one in five of those is tried
            consultation = done(consultation, move % 5 == 1 && move % 25 != 1 ? 0 : move % 5, today);
            waits(consultation, today);
        }
    }

    private static void waits(Consultation consultation, LocalDate now) {
        for (int days : List.of(0, 1, 7, 8, 60)) {
            LocalDate today = now.plusDays(days);
            switch (ConsultationRules.waiting(consultation, today)) {
                case AwaitedAction.Nobody _ -> {
                    REACHED.merge("nobody", 1, Integer::sum);
                    assertThat(consultation.state().over()).isTrue();
                }
                case AwaitedAction.Day(LocalDate on) -> {
                    REACHED.merge("day", 1, Integer::sum);
                    assertThat(consultation.state()).isEqualTo(ConsultationState.PLANNED);
                    assertThat(on).isEqualTo(DAY).isAfter(today);
                }
                case AwaitedAction.Somebody somebody -> {
                    REACHED.merge(somebody.task() + " " + somebody.party(), 1, Integer::sum);
                    assertThat(consultation.state().over()).isFalse();
                    assertThat(somebody.since()).isBeforeOrEqualTo(today);
                    assertThat(ConsultationRules.enter(consultation, CHAIR, WORKS, today)
                                    .filter(in -> in.role().keeps()))
                            .as("who leads it holds and closes it")
                            .isPresent();
                    asked(consultation, somebody, today);
                }
            }
        }
    }

    private static void asked(Consultation consultation, AwaitedAction.Somebody somebody, LocalDate today) {
        boolean hold = somebody.task().equals("consultation.task.hold");
        Consultation after = done(consultation, hold ? 0 : 4, today);
        assertThat(after).as("what is asked can be done").isNotEqualTo(consultation);
        assertThat(ConsultationRules.waiting(after, today))
                .as("and is asked no more then")
                .isNotEqualTo(somebody);
        if (hold) {
            assertThat(somebody.until()).isEqualTo(DAY).isEqualTo(somebody.since());
        } else {
            LocalDate begun = SchoolDay.of(consultation.begunAt().orElseThrow());
            assertThat(somebody.since()).isEqualTo(begun);
            assertThat(somebody.until()).isEqualTo(begun.plusDays(7));
            assertThat(somebody.party() == CaseParty.KEEPER)
                    .isEqualTo(consultation.state() == ConsultationState.CLOSING);
        }
    }

    /// A property that never gets there shows nothing.
    @AfterContainer
    static void everything_was_asked() {
        assertThat(REACHED)
                .containsOnlyKeys(
                        "nobody",
                        "day",
                        "consultation.task.hold PROPOSER",
                        "consultation.task.close PROPOSER",
                        "consultation.task.close KEEPER")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(50));
    }
}
