package nl.zorgvuldig.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.SignInProgram;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.identity.protection.StoredAttemptCounter;
import nl.zorgvuldig.platform.identity.signin.SignInLinkRequests.LinkLimits;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How often a link can be asked for, and that nobody uses up what is another's.
class SignInLinkRequestsTest {
    private static final int MOST = 5;

    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final String address = TestPeople.newAddress();
    private final SignInLinkRequests requests = new SignInLinkRequests(
            links(),
            new StoredAttemptCounter(database.client(), TestVault.shared(), clock),
            new LinkLimits(MOST, 1000));

    private SignInLinks links() {
        return new SignInLinks(
                TestPeople.accounts(signals, clock),
                new SignInLinkStore(database.client()),
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

    private SignInLinkRequests.Answer ask(String from) {
        return requests.ask(
                address,
                from,
                Language.DUTCH,
                SignInLinkRequest.by(UUID.randomUUID().toString()));
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void who_asks_for_an_address_until_it_is_too_often_keeps_nobody_else_out() {
        String stranger = "stranger " + UUID.randomUUID();
        IntStream.range(0, MOST).forEach(_ -> assertThat(ask(stranger)).isEqualTo(SignInLinkRequests.Answer.TAKEN));
        for (int time = 0; time < 10 * MOST; time++) {
            assertThat(ask(stranger)).isEqualTo(SignInLinkRequests.Answer.TOO_OFTEN);
        }

        assertThat(ask("at home " + UUID.randomUUID())).isEqualTo(SignInLinkRequests.Answer.TAKEN);
    }

    @Test
    void no_mailbox_is_filled_from_many_places() {
        long taken = IntStream.range(0, 10 * MOST)
                .mapToObj(place -> ask(place + " of many " + UUID.randomUUID()))
                .filter(SignInLinkRequests.Answer.TAKEN::equals)
                .count();
        assertThat(taken).isEqualTo(new LinkLimits(MOST, 1000).inAll());
    }
}
