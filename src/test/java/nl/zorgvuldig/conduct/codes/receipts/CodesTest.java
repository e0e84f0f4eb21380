package nl.zorgvuldig.conduct.codes.receipts;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.conduct.codes.ConductCodeChangeWeight;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions.CodeDraft;
import nl.zorgvuldig.conduct.codes.StaffConductCodes;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeEvidence.EvidenceLine;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.SchoolActs;
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
    private final ConductCodeId code = new ConductCodeId(Id.next(board.program.clock()));

    private List<String> publish(ConductCodeChangeWeight weight, int days, String words) {
        return publish(chair, weight, days, words);
    }

    private List<String> publish(PersonId by, ConductCodeChangeWeight weight, int days, String words) {
        LocalDate since = board.program.clock().today().plusDays(days);
        return Rejections.of(board.as(
                        by,
                        () -> board.part(ConductCodeVersions.class)
                                .publish(new CodeDraft(code, weight, since, "Gedragscode", "Iets anders.", words))))
                .stream()
                .map(Objection::field)
                .toList();
    }

    private boolean owes(PersonId person) {
        return board.as(person, () -> board.part(StaffConductCodes.class).duties()).stream()
                .anyMatch(ConductCodeDuty.Owed.class::isInstance);
    }

    private Optional<ConductCodeDuty> confirm(PersonId person, int version) {
        return board.as(person, () -> board.part(StaffConductCodes.class).confirm(code, version));
    }

    private Set<PersonId> missing(PersonId reader) {
        return board.as(reader, () -> board.part(ConductCodeGaps.class).list()).stream()
                .flatMap(place -> place.gaps().stream())
                .flatMap(gap -> gap.missing().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void who_confirms_twice_at_once_has_one_receipt(TwoAtOnce way) {
        publish(ConductCodeChangeWeight.MAJOR, 0, WORDS);
        assertThat(way.on("code.receipt", () -> confirm(noor, 1), () -> confirm(noor, 1)))
                .allMatch(found -> found.orElseThrow() instanceof ConductCodeDuty.Received);
        assertThat(board.as(noor, () -> board.part(StaffConductCodes.class).receipts()))
                .hasSize(1);
    }

    @Test
    void a_major_version_is_owed_anew_and_a_minor_one_is_not() {
        assertThat(publish(ConductCodeChangeWeight.MAJOR, 0, WORDS)).isEmpty();
        assertThat(owes(noor)).isTrue();
        assertThat(confirm(noor, 2)).as("no such version").get().isInstanceOf(ConductCodeDuty.Owed.class);
        assertThat(confirm(noor, 1)).get().isInstanceOf(ConductCodeDuty.Received.class);
        assertThat(owes(noor)).isFalse();
        assertThat(publish(ConductCodeChangeWeight.MINOR, 0, WORDS + " Kleiner."))
                .isEmpty();
        assertThat(owes(noor)).isFalse();
        assertThat(owes(finn)).isTrue();
        assertThat(confirm(finn, 1)).as("older").get().isInstanceOf(ConductCodeDuty.Owed.class);
        assertThat(confirm(finn, 2)).get().isInstanceOf(ConductCodeDuty.Received.class);
        assertThat(publish(ConductCodeChangeWeight.MAJOR, 3, WORDS + " Groter."))
                .isEmpty();
        assertThat(owes(noor)).as("not before its day").isFalse();
        board.program.clock().daysLater(3, () -> assertThat(owes(noor)).isTrue());
        board.as(chair, () -> {
            board.part(ConductCodeVersions.class).withdraw(code, 3);
            return 0;
        });
        board.program.clock().daysLater(3, () -> assertThat(owes(noor)).isFalse());
    }

    @Test
    void the_head_sees_the_gaps_of_the_own_school_the_board_all_and_a_teacher_none() {
        publish(ConductCodeChangeWeight.MAJOR, 0, WORDS);
        assertThat(missing(chair)).containsExactlyInAnyOrder(chair, head, noor, finn);
        assertThat(missing(head)).containsExactlyInAnyOrder(head, noor);
        assertThat(missing(noor)).isEmpty();
        confirm(noor, 1);
        assertThat(missing(head)).containsExactly(head);
        assertThat(board.as(head, board::newest)).containsOnlyKeys(noor);
        confirm(finn, 1);
        assertThat(board.as(head, board::newest)).containsOnlyKeys(noor);
        assertThat(board.as(chair, board::newest)).containsOnlyKeys(noor, finn);
        for (PersonId person : List.of(chair, head, noor, finn)) {
            assertThat(board.as(person, board::newestInScope).keySet())
                    .as("as row by row, but for one's own")
                    .isSubsetOf(board.as(person, board::newest).keySet());
        }
        assertThat(board.as(head, board::newestInScope)).containsOnlyKeys(noor);
        assertThat(board.as(chair, board::newestInScope)).containsOnlyKeys(noor, finn);
        assertThat(board.as(noor, board::newestInScope)).isEmpty();
        List<EvidenceLine> proof =
                board.as(chair, () -> board.part(ConductCodeEvidence.class).take());
        assertThat(proof).filteredOn(line -> line.receipt().isPresent()).hasSize(2);
        assertThat(proof).filteredOn(line -> line.receipt().isEmpty()).hasSize(2);
    }

    @Test
    void each_is_told_once_of_a_version_and_reminded_twice_whoever_runs_it_how_often() {
        publish(ConductCodeChangeWeight.MAJOR, 0, WORDS);
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
        assertThat(publish(ConductCodeChangeWeight.MINOR, 0, WORDS)).containsExactly("weight");
        assertThat(publish(ConductCodeChangeWeight.MAJOR, 0, WORDS)).isEmpty();
        assertThat(publish(ConductCodeChangeWeight.MAJOR, 0, WORDS))
                .as("sent twice")
                .isEmpty();
        assertThat(publish(ConductCodeChangeWeight.MINOR, 0, WORDS))
                .as("the same")
                .containsExactly("words");
        assertThat(publish(ConductCodeChangeWeight.MAJOR, -1, WORDS + ".")).containsExactly("since");
        assertThat(publish(ConductCodeChangeWeight.MAJOR, 400, WORDS + ".")).containsExactly("since");
        assertThat(publish(ConductCodeChangeWeight.MAJOR, 0, "Kort.")).containsExactly("words");
        assertThat(publish(ConductCodeChangeWeight.MAJOR, 0, WORDS + " 111222333"))
                .containsExactly("words");
        assertThat(board.as(noor, () -> board.part(ConductCodeVersions.class).listStanding()))
                .hasSize(1);
    }

    @Test
    void the_database_lets_nobody_confirm_for_another_nor_lay_down_who_is_not_of_the_board() {
        publish(ConductCodeChangeWeight.MAJOR, 0, WORDS);
        assertThatThrownBy(() -> publish(noor, ConductCodeChangeWeight.MAJOR, 0, WORDS + "."))
                .hasStackTraceContaining("row-level security");
        ConductCodeConfirmation forged = new ConductCodeConfirmation(
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
