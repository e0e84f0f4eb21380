package nl.zorgvuldig.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.NotScanned;
import nl.zorgvuldig.kernel.VirusFound;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;

/// Has every file that comes in looked at for viruses before anything else is done with it, when
/// the operator named a daemon of ClamAV. What harms is a line in the log of the board, without
/// whose file it is or how it is called; in that of the program stands what it was.
public final class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    static final String RELATION = "virus";

    private final Optional<Clamd> daemon;
    private final AuditLog log;
    private final Clock clock;

    /// @param daemon empty when nothing is looked at
    public VirusScan(Optional<Clamd> daemon, AuditLog log, Clock clock) {
        this.daemon = daemon;
        this.log = log;
        this.clock = clock;
    }

    /// Comes back when nothing is found, or nothing is looked at.
    ///
    /// @throws VirusFound when something harmful is in it
    /// @throws NotScanned when the daemon gives no verdict
    @Upholds(Clause.CONFIDENTIALITY)
    public void demandClean(InputStreamSource file) {
        if (daemon.isEmpty()) {
            return;
        }
        Optional<String> found;
        try (InputStream content = file.getInputStream()) {
            found = daemon.get().scan(content);
        } catch (IOException away) {
            LOG.error("a file was not taken, for clamd gave no answer");
            throw new NotScanned(away);
        }
        if (found.isPresent()) {
            LOG.warn("a file was not taken, for clamd found {}", found.get());
            if (Acting.someone()) {
                log.append(
                        AuditEvent.of(
                                clock,
                                Acting.current(),
                                Clause.CONFIDENTIALITY,
                                Outcome.REFUSED,
                                RELATION));
            }
            throw new VirusFound();
        }
    }
}
