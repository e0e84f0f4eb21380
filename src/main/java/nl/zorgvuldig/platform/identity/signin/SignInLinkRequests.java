package nl.zorgvuldig.platform.identity.signin;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.protection.StoredAttemptCounter;
import nl.zorgvuldig.platform.web.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Queue of requests for a link. The address is looked up after the answer was given, so neither
/// the answer nor the time it takes reveals whether it is known.
final class SignInLinkRequests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignInLinkRequests.class);
    private static final int AT_ONCE = 4;
    private static final int WAITING = 1_000;

    /// Answer to a request.
    enum Answer {
        TAKEN,
        TOO_OFTEN,
        NOT_NOW
    }

    private final SignInLinks links;
    private final StoredAttemptCounter attempts;
    private final LinkLimits limits;
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("sign-in-links").factory());

    SignInLinkRequests(SignInLinks links, StoredAttemptCounter attempts, LinkLimits limits) {
        this.links = links;
        this.attempts = attempts;
        this.limits = limits;
    }

    Answer ask(String email, String network, Language language, SignInLinkRequest asking) {
        if (!allowed(Accounts.normalAddress(email), network)) {
            return Answer.TOO_OFTEN;
        }
        try {
            later.execute(() -> send(email, language, asking));
            return Answer.TAKEN;
        } catch (RejectedExecutionException full) {
            return Answer.NOT_NOW;
        }
    }

    /// Somebody who asks for another person's address again and again uses up their own attempts
    /// with it, and not those of its owner.
    private boolean allowed(String address, String network) {
        return attempts.allowed("link from", network, limits.perNetwork())
                && attempts.allowed("link for", address + " from " + network, limits.perAddress())
                && attempts.allowed("link for, from anywhere", address, limits.inAll());
    }

    boolean mayTry(String network) {
        return attempts.allowed("link tried from", network, limits.perNetwork());
    }

    private void send(String email, Language language, SignInLinkRequest asking) {
        try {
            links.send(email, language, asking);
        } catch (RuntimeException failed) {
            LOG.error("a sign-in link could not be made: {}", failed.getClass().getName());
        }
    }

    @Override
    public void close() {
        later.close();
    }

    /// Limits on requesting, or trying, a link within a quarter of an hour.
    ///
    /// @param perAddress for one e-mail address, from one network
    /// @param perNetwork from one network; a whole school is often one network
    record LinkLimits(int perAddress, int perNetwork) {
        private static final int PLACES = 4;

        /// Limit for one e-mail address from any network: more would fill somebody's mailbox.
        int inAll() {
            return PLACES * perAddress;
        }
    }
}
