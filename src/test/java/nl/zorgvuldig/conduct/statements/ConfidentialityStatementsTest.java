package nl.zorgvuldig.conduct.statements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements.StatementDraft;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

@Upholds(CONFIDENTIALITY)
class ConfidentialityStatementsTest {
    private static final String OTHER = "Ik houd voor mij wat ik op school hoor en lees. ".repeat(3);

    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId chair = new PersonId(UUID.randomUUID());
    private final PersonId noor = new PersonId(UUID.randomUUID());
    private final ConfidentialityStatements statements = program.part(ConfidentialityStatements.class);
    private final LocalDate today = program.clock().today();

    ConfidentialityStatementsTest() {
        as(PersonId.PROGRAM, () -> {
            program.part(Schools.class).setUpBoard("Stichting De Bomen");
            program.part(Staff.class)
                    .grant(new HeldFunction(
                            UUID.randomUUID(), chair, StaffFunction.BOARD, Optional.empty(), Period.since(today)));
            return 0;
        });
        program.part(Boards.class).add(board);
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, program.clock().today()).call(work::get);
    }

    private boolean opens(PersonId person) {
        Work work = program.part(Work.class);
        return as(
                person,
                () -> work.read(Act.BROWSE, () -> statements.missing(person)).isEmpty());
    }

    private List<String> publish(PersonId person, LocalDate since, String words) {
        return Rejections.of(as(person, () -> statements.publish(new StatementDraft(since, words, "")))).stream()
                .map(Objection::field)
                .toList();
    }

    private List<String> log() {
        return program.superuser("zorgvuldig")
                .sql("select relation || ' ' || count from audit.event"
                        + " where board = :board and act = 'sign' order by at, id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }

    @Test
    void nothing_opens_until_it_is_signed_and_the_log_has_the_signature_first() {
        assertThat(opens(noor)).as("a board without a statement").isTrue();
        as(PersonId.PROGRAM, () -> {
            statements.propose();
            statements.propose();
            return 0;
        });
        assertThat(opens(noor)).isFalse();
        assertThat(as(noor, () -> statements.sign(1))).isTrue();
        assertThat(opens(noor)).isTrue();
        assertThat(as(noor, () -> statements.sign(1))).as("a second time").isFalse();
        assertThat(log()).containsExactly("published 1", "signed 1");

        StatementSignature receipt =
                as(noor, () -> statements.signaturesOf(noor)).getFirst();
        assertThat(receipt.fingerprint())
                .isEqualTo(as(noor, statements::list).getFirst().fingerprint());
        assertThat(program.superuser("zorgvuldig")
                        .sql("select actor from audit.event where board = :board and id = :id")
                        .param("board", board.value())
                        .param("id", receipt.line().orElseThrow().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(noor.value());
    }

    @Test
    void a_new_text_can_be_signed_two_weeks_ahead_and_closes_from_its_first_day() {
        publish(chair, today, OTHER);
        as(noor, () -> statements.sign(1));
        assertThat(publish(chair, today.plusDays(20), OTHER + "En daarna.")).isEmpty();
        assertThat(as(noor, () -> statements.toSign(noor))).isEmpty();
        program.clock().daysLater(6, () -> {
            assertThat(as(noor, () -> statements.toSign(noor))).isPresent();
            assertThat(opens(noor)).isTrue();
        });
        program.clock().daysLater(20, () -> {
            assertThat(opens(noor)).isFalse();
            assertThat(as(noor, () -> statements.sign(1))).isFalse();
            assertThat(as(noor, () -> statements.sign(2))).isTrue();
            assertThat(opens(noor)).isTrue();
        });
    }

    @Test
    void what_cannot_be_published_is_said_beside_its_field_and_changes_nothing() {
        assertThat(publish(chair, today, OTHER)).isEmpty();
        assertThat(publish(chair, today.minusDays(1), OTHER + ".")).containsExactly("since");
        assertThat(publish(chair, today.plusYears(2), OTHER + ".")).containsExactly("since");
        assertThat(publish(chair, today, "Mond dicht.")).containsExactly("dutch");
        assertThat(publish(chair, today, OTHER)).as("the same words").containsExactly("dutch");
        assertThat(publish(chair, today, "x".repeat(8001))).containsExactly("dutch");
        assertThat(as(chair, statements::list)).hasSize(1);
    }

    @Test
    void the_database_lets_nobody_sign_for_another_nor_publish_who_is_not_of_the_board() {
        publish(chair, today, OTHER);
        ConfidentialityStatement first = as(noor, statements::list).getFirst();
        StatementStore store = program.part(StatementStore.class);
        Work work = program.part(Work.class);
        StatementSignature forged =
                new StatementSignature(noor, 1, program.clock().instant(), first.fingerprint(), Optional.empty());
        assertThatThrownBy(() -> as(
                        chair,
                        () -> work.write(SchoolActs.SIGN, () -> {
                            store.add(forged);
                            return 0;
                        })))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> publish(noor, today, OTHER + ".")).hasStackTraceContaining("row-level security");
        as(noor, () -> statements.sign(1));
        PersonId stranger = new PersonId(UUID.randomUUID());
        assertThat(as(stranger, () -> statements.signaturesOf(noor))).isEmpty();
        assertThat(as(chair, statements::newestSigned)).containsEntry(noor, 1);
        assertThat(as(stranger, statements::newestSigned)).isEmpty();
    }
}
