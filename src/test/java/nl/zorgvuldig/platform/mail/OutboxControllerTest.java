package nl.zorgvuldig.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.PersonFunctions;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.Outbox.MailMode;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class OutboxControllerTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Boards boards = TestPeople.boards(clock);
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId noor = new PersonId(UUID.randomUUID());
    private final SignedInUser administrator =
            new SignedInUser(board, new PersonId(UUID.randomUUID()), AccountKind.STAFF);
    private final SignedInUser teacher = new SignedInUser(board, new PersonId(UUID.randomUUID()), AccountKind.STAFF);

    @AfterEach
    void close() {
        signals.close();
    }

    private Outbox outbox(MailMode posting) {
        return new Outbox(
                database.work(),
                TestVault.shared(),
                new MessageStore(database.client()),
                signals,
                posting,
                () -> Optional.of("Stichting De Bomen"),
                "https://zorgvuldig.example/",
                clock);
    }

    private OutboxController controller(MailMode posting) {
        PersonFunctions functions = (who, words) ->
                new PersonFunctions.Function("", who.equals(teacher) ? Set.of("leerkracht") : Set.of("administrator"));
        return new OutboxController(
                outbox(posting),
                posting,
                boards,
                TestPeople.accounts(signals, clock),
                new StaticListableBeanFactory(Map.of("functions", functions)).getBeanProvider(PersonFunctions.class),
                new MessageCatalog());
    }

    private MailId send(MailMode posting) {
        return boards.program(board)
                .call(() -> outbox(posting)
                        .send(MailMessage.of("notice", noor, "noor@school.example", "Over", "Dag\n\nNoor")));
    }

    private static List<OutboxPage.Item> items(Page page) {
        return ((OutboxPage) page.model()).items();
    }

    @Test
    void who_looks_after_the_program_sees_what_would_have_been_sent() {
        MailId id = send(MailMode.NOWHERE);
        OutboxController controller = controller(MailMode.NOWHERE);

        Page list = controller.list(Optional.of(administrator));
        Page letter = controller.letter(id.toString(), Optional.of(administrator));

        assertThat(items(list)).extracting(item -> item.status().id()).containsExactly(id);
        assertThat(letter.model()).isInstanceOf(OutboxMessagePage.class).hasToString("[sealed]");
        assertThat(((OutboxMessagePage) letter.model()).lines()).startsWith("Dag", "", "Noor", "", "-- ");
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void nobody_reads_a_message_that_is_on_its_way() {
        MailId id = send(MailMode.BY_SMTP);
        OutboxController controller = controller(MailMode.BY_SMTP);

        assertThat(items(controller.list(Optional.of(administrator)))).hasSize(1);
        assertThat(controller.letter(id.toString(), Optional.of(administrator))).isEqualTo(Page.notFound());
    }

    @Test
    void for_anybody_else_the_post_is_not_there() {
        MailId id = send(MailMode.NOWHERE);
        OutboxController controller = controller(MailMode.NOWHERE);
        SignedInUser elsewhere = new SignedInUser(TestDatabase.newBoard(), administrator.person(), AccountKind.STAFF);

        for (Optional<SignedInUser> visitor : List.of(Optional.<SignedInUser>empty(), Optional.of(teacher))) {
            assertThat(controller.list(visitor)).isEqualTo(Page.notFound());
            assertThat(controller.letter(id.toString(), visitor)).isEqualTo(Page.notFound());
        }
        assertThat(items(controller.list(Optional.of(elsewhere)))).isEmpty();
        assertThat(controller.letter(id.toString(), Optional.of(elsewhere))).isEqualTo(Page.notFound());
    }
}
