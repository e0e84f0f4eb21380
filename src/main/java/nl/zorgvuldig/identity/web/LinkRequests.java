package nl.zorgvuldig.identity.web;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.web.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes requests for a link. Whether an address is known is found out after the answer was given,
/// so neither the answer nor the time it takes says anything about it.
final class LinkRequests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkRequests.class);
    private static final int AT_ONCE = 4;
    private static final int WAITING = 1_000;

    /// What came of asking.
    enum Answer {
        TAKEN,
        TOO_OFTEN,
        NOT_NOW
    }

    private final SignInLinks links;
    private final Attempts attempts;
    private final Limits limits;
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("sign-in-links").factory());

    LinkRequests(SignInLinks links, Attempts attempts, Limits limits) {
        this.links = links;
        this.attempts = attempts;
        this.limits = limits;
    }

    Answer ask(String email, String network, Language language, Asking asking) {
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

    /// Who asks for somebody else's address again and again uses up their own tries with it, and
    /// not those of whose it is.
    private boolean allowed(String address, String network) {
        return attempts.allowed("link from", network, limits.perNetwork())
                && attempts.allowed("link for", address + " from " + network, limits.perAddress())
                && attempts.allowed("link for, from anywhere", address, limits.inAll());
    }

    boolean mayTry(String network) {
        return attempts.allowed("link tried from", network, limits.perNetwork());
    }

    private void send(String email, Language language, Asking asking) {
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
}
