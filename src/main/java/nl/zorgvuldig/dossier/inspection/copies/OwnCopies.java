package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Copies for the people who asked for them, who can each fetch theirs once.
@Component
public final class OwnCopies {
    private final OwnRequests own;
    private final RequestStore requests;
    private final CopyStore store;
    private final CopyFiles files;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OwnCopies(
            OwnRequests own,
            RequestStore requests,
            CopyStore store,
            CopyFiles files,
            AuditLog log,
            Work work,
            Clock clock) {
        this.own = own;
        this.requests = requests;
        this.store = store;
        this.files = files;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Empty for another person's request, and for one that does not exist.
    public Optional<RequestFile> find(SignedInUser who, RequestId id) {
        return own.find(who, id).filter(file -> file.request().kind() == RequestKind.COPY);
    }

    /// Why it cannot be fetched now; empty when it can.
    public Optional<Sentence> whyNot(RequestFile file) {
        return CopyRules.whyNotFetch(file.state(), SchoolDay.today(clock));
    }

    /// Opens the file before it spends the link: a missing file does not use it up. Of two attempts
    /// at once one gets it.
    ///
    /// @param key for [InspectionActs#FETCH_COPY]
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Fetched fetch(Granted<PupilId> key, RequestFile file) {
        Optional<Sentence> whyNot = whyNot(file);
        if (whyNot.isPresent() || !file.request().pupil().equals(key.target())) {
            return new Fetched.Not(whyNot.orElseGet(() -> Sentence.of("inspection.no.not_offered")));
        }
        Optional<CopyFile> copy = work.read(InspectionActs.FETCH_COPY, () -> store.find(file.request()));
        if (copy.isEmpty()) {
            return new Fetched.Not(Sentence.of("inspection.no.not_offered"));
        }
        InputStream content = files.open(copy.get());
        boolean mine = false;
        try {
            mine = spend(key, file);
        } finally {
            if (!mine) {
                close(content);
            }
        }
        return mine ? new Fetched.Done(content) : new Fetched.Not(Sentence.of("inspection.no.fetched"));
    }

    private boolean spend(Granted<PupilId> key, RequestFile file) {
        key.use(InspectionActs.FETCH_COPY);
        return work.once(
                InspectionActs.FETCH_COPY,
                () -> {
                    requests.add(file, file.next(key.person(), clock.instant(), new RequestEvent.Fetched()));
                    log.append(log.done(InspectionActs.FETCH_COPY, key.clause(), "fetched")
                            .about(key.target())
                            .through(file.id()));
                    return true;
                },
                _ -> false);
    }

    private static void close(InputStream content) {
        try {
            content.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Result of fetching.
    public sealed interface Fetched {
        /// The caller closes the stream.
        record Done(InputStream content) implements Fetched {}

        record Not(Sentence because) implements Fetched {}
    }
}
