package nl.zorgvuldig.platform.files.scanning;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.files.ClamdClient;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ScanUnavailable;
import nl.zorgvuldig.platform.kernel.VirusFound;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;

/// Virus scan of every incoming file before anything else is done with it, when the operator named
/// a daemon of ClamAV. A harmful file is an audit event of the board, with the sender, without the
/// name of the file; the log of the program says what was found.
///
/// The daemon scans few files at once. They wait in order, one by one, so that somebody who sends
/// many does not keep it from others; and files that arrive together share one time limit.
public final class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    static final String RELATION = "virus";

    /// Of the ten files that the daemon scans at once by default (`MaxThreads`).
    private static final int AT_ONCE = 5;

    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Optional<ClamdClient> daemon;
    private final AuditLog log;
    private final Clock clock;
    private final Semaphore places;
    private final Duration longestWait;

    /// @param daemon empty when nothing is scanned
    public VirusScan(Optional<ClamdClient> daemon, AuditLog log, Clock clock) {
        this(daemon, log, clock, AT_ONCE, LONGEST_WAIT);
    }

    VirusScan(Optional<ClamdClient> daemon, AuditLog log, Clock clock, int atOnce, Duration longestWait) {
        this.daemon = daemon;
        this.log = log;
        this.clock = clock;
        this.places = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /// Returns when nothing is found, or nothing is scanned.
    ///
    /// @param files that arrived together
    /// @throws VirusFound when something harmful is in it
    /// @throws ScanUnavailable when the daemon gives no verdict
    @Upholds(Clause.CONFIDENTIALITY)
    public void demandClean(List<? extends InputStreamSource> files) {
        if (daemon.isPresent()) {
            Instant until = clock.instant().plus(daemon.get().patience());
            files.forEach(file -> demandClean(daemon.get(), file, until));
        }
    }

    private void demandClean(ClamdClient clamd, InputStreamSource file, Instant until) {
        Optional<String> found;
        try {
            found = inTurn(clamd, file, until);
        } catch (IOException away) {
            LOG.error("a file was not taken, for clamd gave no answer");
            throw new ScanUnavailable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ScanUnavailable(stopped);
        }
        if (found.isPresent()) {
            LOG.warn("a file was not taken, for clamd found {}", found.get());
            if (Acting.someone()) {
                log.append(
                        AuditEvent.of(clock, Acting.current(), Clause.CONFIDENTIALITY, AuditOutcome.REFUSED, RELATION));
            }
            throw new VirusFound();
        }
    }

    private Optional<String> inTurn(ClamdClient clamd, InputStreamSource file, Instant until)
            throws IOException, InterruptedException {
        if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("too many files are looked at now");
        }
        try (InputStream content = file.getInputStream()) {
            Duration left = Duration.between(clock.instant(), until);
            if (!left.isPositive()) {
                throw new IOException("what came in together takes too long");
            }
            return clamd.within(left).scan(content);
        } finally {
            places.release();
        }
    }
}
