package nl.zorgvuldig.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SchemaColumn;
import nl.zorgvuldig.platform.holdings.SchemaHoldings;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.Outbox.MailMode;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailHoldingsTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Boards boards = new Boards(database.client(), clock);
    private final MessageStore store = new MessageStore(database.client());
    private final ReminderStore reminders = new ReminderStore(new BoardJdbc(database.client()));
    private final UndeliveredStore undelivered = new UndeliveredStore(new BoardJdbc(database.client()));
    private final MailHoldings holdings = new MailHoldings(
            store, reminders, undelivered, TestVault.shared(), new SystemWork(boards, database.work()));
    private final Outbox outbox = new Outbox(
            database.work(),
            TestVault.shared(),
            store,
            signals,
            MailMode.BY_SMTP,
            Optional::empty,
            "https://zorgvuldig.example",
            clock);
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId noor = new PersonId(UUID.randomUUID());
    private final DataSubject subject = DataSubject.of(board, SubjectKind.GUARDIAN, noor);

    @AfterEach
    void close() {
        signals.close();
    }

    private MailId send() {
        return boards.program(board)
                .call(() -> outbox.send(MailMessage.of("notice", noor, "noor@thuis.example", "Over", "Dag")));
    }

    @Test
    void every_personal_column_of_this_schema_is_described() throws Exception {
        try (Connection connection = database.app().getConnection()) {
            List<SchemaColumn> own = SchemaHoldings.columns(connection).stream()
                    .filter(column -> column.table().startsWith("mail."))
                    .toList();
            assertThat(SchemaHoldings.check(own, List.of(holdings))).isEmpty();
        }
    }

    @Test
    void somebody_gets_what_is_kept_of_messages_to_them() {
        send();

        assertThat(holdings.export(subject).rows()).hasSize(1);
        assertThat(holdings.export(subject).rows().getFirst().values())
                .containsEntry("kind", "notice")
                .hasEntrySatisfying("sealed_body", body -> assertThat(body).startsWith("Dag\n\n-- \n"));
    }

    @Test
    void destroying_leaves_nothing_and_can_be_repeated() {
        MailId id = send();
        TestVault.shared().destroy(MessageSeals.key(board, noor));
        assertThat(holdings.export(subject).rows().getFirst().values()).doesNotContainKey("sealed_body");

        assertThat(holdings.destroy(subject, RetentionPurpose.ACCOUNT).total()).isZero();
        assertThat(holdings.destroy(subject, RetentionPurpose.OUTBOX).total()).isEqualTo(1);
        assertThat(holdings.destroy(subject, RetentionPurpose.OUTBOX).total()).isZero();
        assertThat(boards.program(board).call(() -> outbox.find(id))).isEmpty();
    }

    @Test
    void that_somebody_was_reminded_is_told_and_goes_with_the_account() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        boards.program(board)
                .run(() -> database.work()
                        .change(Act.MAINTAIN, () -> reminders.add("agreement-reminder", noor.value(), day, day)));

        assertThat(holdings.export(subject).rows())
                .extracting(row -> row.values().get("due_on"))
                .containsExactly("2026-11-24");
        assertThat(holdings.destroy(subject, RetentionPurpose.ACCOUNT).total()).isEqualTo(1);
        assertThat(holdings.export(subject).rows()).isEmpty();
    }
}
