package nl.zorgvuldig.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Functions;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.TestPeople;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.TestVault;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PostControllerTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Boards boards = TestPeople.boards(clock);
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId noor = new PersonId(UUID.randomUUID());
    private final SignedIn administrator = new SignedIn(board, new PersonId(UUID.randomUUID()), AccountKind.STAFF);
    private final SignedIn teacher = new SignedIn(board, new PersonId(UUID.randomUUID()), AccountKind.STAFF);

    @AfterEach
    void close() {
        signals.close();
    }

    private Outbox outbox(Posting posting) {
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

    private PostController controller(Posting posting) {
        Functions functions = (who, words) ->
                new Functions.Function("", who.equals(teacher) ? Set.of("leerkracht") : Set.of("administrator"));
        return new PostController(
                outbox(posting),
                posting,
                boards,
                TestPeople.accounts(signals, clock),
                new StaticListableBeanFactory(Map.of("functions", functions)).getBeanProvider(Functions.class),
                new Languages());
    }

    private MailId send(Posting posting) {
        return boards.program(board)
                .call(() ->
                        outbox(posting).send(Mail.of("notice", noor, "noor@school.example", "Over", "Dag\n\nNoor")));
    }

    private static List<PostPage.Item> items(Page page) {
        return ((PostPage) page.model()).items();
    }

    @Test
    void who_looks_after_the_program_sees_what_would_have_been_sent() {
        MailId id = send(Posting.NOWHERE);
        PostController controller = controller(Posting.NOWHERE);

        Page list = controller.list(Optional.of(administrator));
        Page letter = controller.letter(id.toString(), Optional.of(administrator));

        assertThat(items(list)).extracting(item -> item.status().id()).containsExactly(id);
        assertThat(letter.model()).isInstanceOf(LetterPage.class).hasToString("[sealed]");
        assertThat(((LetterPage) letter.model()).lines()).startsWith("Dag", "", "Noor", "", "-- ");
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void nobody_reads_a_message_that_is_on_its_way() {
        MailId id = send(Posting.BY_SMTP);
        PostController controller = controller(Posting.BY_SMTP);

        assertThat(items(controller.list(Optional.of(administrator)))).hasSize(1);
        assertThat(controller.letter(id.toString(), Optional.of(administrator))).isEqualTo(Page.notFound());
    }

    @Test
    void for_anybody_else_the_post_is_not_there() {
        MailId id = send(Posting.NOWHERE);
        PostController controller = controller(Posting.NOWHERE);
        SignedIn elsewhere = new SignedIn(TestDatabase.newBoard(), administrator.person(), AccountKind.STAFF);

        for (Optional<SignedIn> visitor : List.of(Optional.<SignedIn>empty(), Optional.of(teacher))) {
            assertThat(controller.list(visitor)).isEqualTo(Page.notFound());
            assertThat(controller.letter(id.toString(), visitor)).isEqualTo(Page.notFound());
        }
        assertThat(items(controller.list(Optional.of(elsewhere)))).isEmpty();
        assertThat(controller.letter(id.toString(), Optional.of(elsewhere))).isEqualTo(Page.notFound());
    }
}
