package nl.zorgvuldig.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogUnavailable;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignInLinkSender;
import nl.zorgvuldig.platform.identity.SignInProgram;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.identity.signin.SignInLinks.OpenResult;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInLinksTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Accounts accounts = TestPeople.accounts(signals, clock);
    private final Boards boards = TestPeople.boards(clock);
    private final BoardId board = TestDatabase.newBoard();
    private final String address = TestPeople.newAddress();
    private final NewAccount noor = TestPeople.teacher("Noor", "Bakker").withEmail(address);
    private final SignInLinkRequest asking =
            SignInLinkRequest.by(UUID.randomUUID().toString());
    private final SignInLinkOpener here = new SignInLinkOpener(Optional.of(asking), Optional.empty());
    private final List<SignInLinkSender.Link> posted = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void somebody_has_an_account() {
        boards.add(board);
        boards.program(board).run(() -> accounts.open(noor));
    }

    @AfterEach
    void close() {
        signals.close();
    }

    private SignInLinks links(DataSource log) {
        return new SignInLinks(
                accounts,
                new SignInLinkStore(database.client()),
                posted::add,
                database.work(),
                new AuditLog(log, database.app(), database.work(), SignInProgram.noKeys(), AllActs.KNOWN, clock),
                clock,
                URI.create("https://zorgvuldig.example"));
    }

    private String code() {
        String path = posted.getLast().page().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void of_many_who_use_a_link_at_the_same_moment_one_is_signed_in() throws Exception {
        SignInLinks links = links(database.log());
        links.send(address, Language.DUTCH, asking);
        String code = code();

        List<Callable<OpenResult>> all = Collections.nCopies(8, () -> links.use(code, here));
        int signedIn = 0;
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<OpenResult> future : together.invokeAll(all)) {
                signedIn += future.get() instanceof OpenResult.For ? 1 : 0;
            }
        }

        assertThat(signedIn).isEqualTo(1);
    }

    /// As many as want may guess at the same moment: three guesses are looked at.
    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void of_many_who_guess_the_number_at_the_same_moment_three_are_heard() throws Exception {
        SignInLinks links = links(database.log());
        links.send(address, Language.DUTCH, asking);
        String code = code();
        List<Callable<OpenResult>> guesses = IntStream.range(10, 100)
                .filter(number -> number != asking.number())
                .mapToObj(number -> new SignInLinkOpener(
                        Optional.of(SignInLinkRequest.by(UUID.randomUUID().toString())), Optional.of(number)))
                .<Callable<OpenResult>>map(guess -> () -> links.use(code, guess))
                .toList();
        List<OpenResult> heard = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<OpenResult> future : together.invokeAll(guesses)) {
                heard.add(future.get());
            }
        }

        assertThat(heard)
                .filteredOn(OpenResult.Asks.class::isInstance)
                .containsExactlyInAnyOrder(new OpenResult.Asks(2), new OpenResult.Asks(1));
        assertThat(heard).noneMatch(OpenResult.For.class::isInstance);
        SignInLinkOpener right = new SignInLinkOpener(Optional.empty(), Optional.of(asking.number()));
        assertThat(links.use(code, right)).isEqualTo(new OpenResult.Refused());
        assertThat(links.use(code, here)).as("also where it was asked").isEqualTo(new OpenResult.Refused());
    }

    @Test
    void a_link_made_by_hand_was_asked_in_no_browser_and_opens_in_each() {
        SignInLinks links = links(database.log());
        String path = links.make(address).getFirst().getPath();
        links.send(address, Language.DUTCH, asking);
        String code = path.substring(path.lastIndexOf('/') + 1);
        SignInLinkOpener elsewhere = new SignInLinkOpener(Optional.empty(), Optional.empty());

        assertThat(links.asksNumber(code, elsewhere)).isFalse();
        assertThat(links.use(code, elsewhere)).isInstanceOf(OpenResult.For.class);
    }

    @Test
    void a_link_knows_its_person_board_and_kind() {
        SignInLinks links = links(database.log());
        links.send(address, Language.ENGLISH, asking);

        assertThat(posted).hasSize(1);
        assertThat(posted.getFirst().address()).isEqualTo(address);
        assertThat(posted.getFirst().language()).isEqualTo(Language.ENGLISH);
        assertThat(posted.getFirst().page().toString()).startsWith("https://zorgvuldig.example/aanmelden/link/");
        assertThat(links.use(code(), here))
                .isEqualTo(new OpenResult.For(
                        new SignedInUser(board, noor.person(), AccountKind.STAFF), Optional.empty()));
    }

    @Test
    void who_has_accounts_at_two_boards_gets_a_link_for_each() {
        BoardId other = TestDatabase.newBoard();
        NewAccount there = TestPeople.teacher("Noor", "Bakker").withEmail(address);
        boards.program(other).run(() -> accounts.open(there));

        links(database.log()).send(address, Language.DUTCH, asking);

        assertThat(posted)
                .extracting(SignInLinkSender.Link::person)
                .containsExactlyInAnyOrder(noor.person(), there.person());
    }

    @Test
    void nobody_gets_a_link_for_an_address_that_is_not_known() {
        links(database.log()).send(TestPeople.newAddress(), Language.DUTCH, asking);

        assertThat(posted).isEmpty();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void while_the_log_cannot_be_written_no_link_is_made() {
        HikariDataSource away = new HikariDataSource();
        away.close();

        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> links(away).send(address, Language.DUTCH, asking));

        assertThat(links(database.log()).use(code(), here)).isEqualTo(new OpenResult.Refused());
    }

    @Test
    void only_the_hash_of_a_link_is_kept() {
        links(database.log()).send(address, Language.DUTCH, asking);
        LinkCode code = LinkCode.read(code()).orElseThrow();

        byte[] stored = database.superuserClient("zorgvuldig")
                .sql("select token_hash from identity.sign_in_link where board = :board")
                .param("board", board.value())
                .query(byte[].class)
                .single();
        assertThat(stored).isEqualTo(code.hash());
        assertThat(code.toString()).doesNotContain(code.text());
        assertThat(posted.getFirst().toString()).doesNotContain(code.text());
    }

    @Test
    void old_links_are_forgotten() {
        SignInLinks links = links(database.log());
        links.send(address, Language.DUTCH, asking);
        clock.pass(java.time.Duration.ofDays(2));

        boards.program(board).run(() -> links.forget(board));

        assertThat(database.superuserClient("zorgvuldig")
                        .sql("select count(*) from identity.sign_in_link where board =" + " :board")
                        .param("board", board.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
