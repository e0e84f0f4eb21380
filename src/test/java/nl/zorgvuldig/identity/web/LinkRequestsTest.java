package nl.zorgvuldig.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.audit.AllActs;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.identity.SignInProgram;
import nl.zorgvuldig.identity.TestPeople;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.TestVault;
import nl.zorgvuldig.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How often a link can be asked for, and that nobody uses up what is another's.
class LinkRequestsTest {
    private static final int MOST = 5;

    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final String address = TestPeople.newAddress();
    private final LinkRequests requests = new LinkRequests(
            links(), new Attempts(database.client(), TestVault.shared(), clock), new Limits(MOST, 1000));

    private SignInLinks links() {
        return new SignInLinks(
                TestPeople.accounts(signals, clock),
                new LinkStore(database.client()),
                _ -> {},
                database.work(),
                new AuditLog(
                        database.log(), database.app(), database.work(), SignInProgram.noKeys(), AllActs.KNOWN, clock),
                clock,
                URI.create("https://zorgvuldig.example"));
    }

    @AfterEach
    void close() {
        requests.close();
        signals.close();
    }

    private LinkRequests.Answer ask(String from) {
        return requests.ask(
                address, from, Language.DUTCH, Asking.by(UUID.randomUUID().toString()));
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void who_asks_for_an_address_until_it_is_too_often_keeps_nobody_else_out() {
        String stranger = "stranger " + UUID.randomUUID();
        IntStream.range(0, MOST).forEach(_ -> assertThat(ask(stranger)).isEqualTo(LinkRequests.Answer.TAKEN));
        for (int time = 0; time < 10 * MOST; time++) {
            assertThat(ask(stranger)).isEqualTo(LinkRequests.Answer.TOO_OFTEN);
        }

        assertThat(ask("at home " + UUID.randomUUID())).isEqualTo(LinkRequests.Answer.TAKEN);
    }

    @Test
    void no_mailbox_is_filled_from_many_places() {
        long taken = IntStream.range(0, 10 * MOST)
                .mapToObj(place -> ask(place + " of many " + UUID.randomUUID()))
                .filter(LinkRequests.Answer.TAKEN::equals)
                .count();
        assertThat(taken).isEqualTo(new Limits(MOST, 1000).inAll());
    }
}
