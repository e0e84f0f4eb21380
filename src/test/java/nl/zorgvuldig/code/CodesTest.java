package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Rejections;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.SchoolActs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Upholds(CODE_RECEIVED_BY_ALL_STAFF)
class CodesTest {
    private static final String WORDS =
            "Denk eerst na voor u iets plaatst. ".repeat(5).strip();

    private final CodeBoard board = new CodeBoard();
    private final PersonId chair = board.chair("bestuur");
    private final PersonId head = board.head("directeur", board.first);
    private final PersonId noor = board.works("noor", board.first, Period.since(board.today));
    private final PersonId finn = board.works("finn", board.second, Period.since(board.today));
    private final CodeId code = new CodeId(Id.next(board.program.clock()));

    private List<String> publish(Weight weight, int days, String words) {
        return publish(chair, weight, days, words);
    }

    private List<String> publish(PersonId by, Weight weight, int days, String words) {
        LocalDate since = board.program.clock().today().plusDays(days);
        return Rejections.of(board.as(
                        by,
                        () -> board.part(CodeVersions.class)
                                .publish(new CodeWish(code, weight, since, "Gedragscode", "Iets anders.", words))))
                .stream()
                .map(Objection::field)
                .toList();
    }

    private boolean owes(PersonId person) {
        return board.as(person, () -> board.part(StaffCodes.class).duties()).stream()
                .anyMatch(Duty.Owed.class::isInstance);
    }

    private Optional<Duty> confirm(PersonId person, int version) {
        return board.as(person, () -> board.part(StaffCodes.class).confirm(code, version));
    }

    private Set<PersonId> missing(PersonId reader) {
        return board.as(reader, () -> board.part(CodeGaps.class).list()).stream()
                .flatMap(place -> place.gaps().stream())
                .flatMap(gap -> gap.missing().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void who_confirms_twice_at_once_has_one_receipt(TwoAtOnce way) {
        publish(Weight.MAJOR, 0, WORDS);
        assertThat(way.on("code.receipt", () -> confirm(noor, 1), () -> confirm(noor, 1)))
                .allMatch(one -> one.orElseThrow() instanceof Duty.Received);
        assertThat(board.as(noor, () -> board.part(StaffCodes.class).receipts()))
                .hasSize(1);
    }

    @Test
    void a_major_version_is_owed_anew_and_a_minor_one_is_not() {
        assertThat(publish(Weight.MAJOR, 0, WORDS)).isEmpty();
        assertThat(owes(noor)).isTrue();
        assertThat(confirm(noor, 2)).as("no such version").get().isInstanceOf(Duty.Owed.class);
        assertThat(confirm(noor, 1)).get().isInstanceOf(Duty.Received.class);
        assertThat(owes(noor)).isFalse();
        assertThat(publish(Weight.MINOR, 0, WORDS + " Kleiner.")).isEmpty();
        assertThat(owes(noor)).isFalse();
        assertThat(owes(finn)).isTrue();
        assertThat(confirm(finn, 1)).as("older").get().isInstanceOf(Duty.Owed.class);
        assertThat(confirm(finn, 2)).get().isInstanceOf(Duty.Received.class);
        assertThat(publish(Weight.MAJOR, 3, WORDS + " Groter.")).isEmpty();
        assertThat(owes(noor)).as("not before its day").isFalse();
        board.program.clock().daysLater(3, () -> assertThat(owes(noor)).isTrue());
        board.as(chair, () -> {
            board.part(CodeVersions.class).withdraw(code, 3);
            return 0;
        });
        board.program.clock().daysLater(3, () -> assertThat(owes(noor)).isFalse());
    }

    @Test
    void the_head_sees_the_gaps_of_the_own_school_the_board_all_and_a_teacher_none() {
        publish(Weight.MAJOR, 0, WORDS);
        assertThat(missing(chair)).containsExactlyInAnyOrder(chair, head, noor, finn);
        assertThat(missing(head)).containsExactlyInAnyOrder(head, noor);
        assertThat(missing(noor)).isEmpty();
        confirm(noor, 1);
        assertThat(missing(head)).containsExactly(head);
        assertThat(board.as(head, board::newest)).containsOnlyKeys(noor);
        confirm(finn, 1);
        assertThat(board.as(head, board::newest)).containsOnlyKeys(noor);
        assertThat(board.as(chair, board::newest)).containsOnlyKeys(noor, finn);
        for (PersonId one : List.of(chair, head, noor, finn)) {
            assertThat(board.as(one, board::newestInScope).keySet())
                    .as("as row by row, but for one's own")
                    .isSubsetOf(board.as(one, board::newest).keySet());
        }
        assertThat(board.as(head, board::newestInScope)).containsOnlyKeys(noor);
        assertThat(board.as(chair, board::newestInScope)).containsOnlyKeys(noor, finn);
        assertThat(board.as(noor, board::newestInScope)).isEmpty();
        List<Evidence> proof =
                board.as(chair, () -> board.part(CodeEvidence.class).take());
        assertThat(proof).filteredOn(one -> one.receipt().isPresent()).hasSize(2);
        assertThat(proof).filteredOn(one -> one.receipt().isEmpty()).hasSize(2);
    }

    @Test
    void each_is_told_once_of_a_version_and_reminded_twice_whoever_runs_it_how_often() {
        publish(Weight.MAJOR, 0, WORDS);
        board.run();
        board.run();
        assertThat(board.notices(noor)).containsExactly("delivered mail");
        confirm(finn, 1);
        PersonId late = board.works("late", board.first, Period.since(board.today.plusDays(7)));
        assertThat(board.notices(late)).as("not at work yet").isEmpty();
        board.program.clock().daysLater(7, () -> {
            assertThat(owes(late)).isTrue();
            board.run();
            board.run();
        });
        assertThat(board.notices(noor)).containsExactly("delivered mail", "reminded mail");
        assertThat(board.notices(finn)).containsExactly("delivered mail");
        assertThat(board.notices(late)).containsExactly("delivered mail");
        assertThat(board.mails(noor)).containsExactly("code-delivered", "code-reminder");
    }

    @Test
    void what_cannot_be_laid_down_is_said_beside_its_field_and_changes_nothing() {
        assertThat(publish(Weight.MINOR, 0, WORDS)).containsExactly("weight");
        assertThat(publish(Weight.MAJOR, 0, WORDS)).isEmpty();
        assertThat(publish(Weight.MAJOR, 0, WORDS)).as("sent twice").isEmpty();
        assertThat(publish(Weight.MINOR, 0, WORDS)).as("the same").containsExactly("words");
        assertThat(publish(Weight.MAJOR, -1, WORDS + ".")).containsExactly("since");
        assertThat(publish(Weight.MAJOR, 400, WORDS + ".")).containsExactly("since");
        assertThat(publish(Weight.MAJOR, 0, "Kort.")).containsExactly("words");
        assertThat(publish(Weight.MAJOR, 0, WORDS + " 111222333")).containsExactly("words");
        assertThat(board.as(noor, () -> board.part(CodeVersions.class).listStanding()))
                .hasSize(1);
    }

    @Test
    void the_database_lets_nobody_confirm_for_another_nor_lay_down_who_is_not_of_the_board() {
        publish(Weight.MAJOR, 0, WORDS);
        assertThatThrownBy(() -> publish(noor, Weight.MAJOR, 0, WORDS + "."))
                .hasStackTraceContaining("row-level security");
        Receipt forged = new Receipt(
                noor,
                code,
                1,
                board.program.clock().instant(),
                "0".repeat(64),
                Optional.of(new EventId(Id.next(board.program.clock()))));
        assertThatThrownBy(() -> board.as(
                        chair,
                        () -> board.part(Work.class).write(SchoolActs.SIGN, () -> {
                            board.receiptStore().add(forged);
                            return 0;
                        })))
                .hasStackTraceContaining("row-level security");
        assertThat(owes(noor)).isTrue();
    }
}
