package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.copies.CopyReader.IncompleteCopyException;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.OvertakenException;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Makes the copies that were ordered and removes those no longer needed, as the system account.
/// When making, the file comes before the row that names it; when removing, the file goes first
/// too, so that interrupted work is found again.
@Component
public final class CopyProduction {
    private final RequestStore requests;
    private final CopyStore store;
    private final CopyFiles files;
    private final CopyPrint print;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CopyProduction(
            RequestStore requests,
            CopyStore store,
            CopyFiles files,
            CopyPrint print,
            AuditLog log,
            Work work,
            Clock clock) {
        this.requests = requests;
        this.store = store;
        this.files = files;
        this.print = print;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For the acting board, as the system account. One failure does not keep the next from being
    /// made; the first is thrown at the end.
    public void go() {
        List<RuntimeException> failures = new ArrayList<>();
        work.read(Act.MAINTAIN, store::listFiles).forEach(copy -> attempt(() -> clear(copy), failures));
        for (RequestFile file : work.read(Act.MAINTAIN, requests::listOrdered)) {
            if (Shutdown.asked()) {
                break;
            }
            attempt(() -> makeOrGiveUp(file), failures);
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static void attempt(Runnable runnable, List<RuntimeException> failures) {
        try {
            runnable.run();
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
    }

    private void makeOrGiveUp(RequestFile file) {
        try {
            make(file);
        } catch (IncompleteCopyException nothingToTryAgain) {
            record(file, new RequestEvent.Failed());
        } catch (RuntimeException failed) {
            if (CopyRules.givesUp(file.lastOrder().orElseThrow().at(), clock.instant())) {
                record(file, new RequestEvent.Failed());
            }
            throw failed;
        }
    }

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    private void make(RequestFile file) {
        AccessRequest request = file.request();
        int order = file.lastOrder().orElseThrow().number();
        List<PlacedPiece> laid = work.read(Act.MAINTAIN, () -> store.list(request, order));
        Printed printed = new Printed();
        BlobId blob = files.keep(request.pupil(), out -> printed.pages = print.write(file, laid, printed.through(out)));
        CopyFile copy = new CopyFile(
                request.pupil(),
                request.id(),
                order,
                blob,
                printed.pages,
                printed.size,
                printed.fingerprint(),
                clock.instant());
        boolean kept = record(file, new RequestEvent.Made(), () -> {
            store.add(copy);
            log(request, "made", mark(copy.fingerprint()));
        });
        if (!kept) {
            files.discard(blob);
        }
    }

    /// Deletes the file of a copy that nobody needs any more; may be repeated.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    private void clear(CopyFile copy) {
        work.read(Act.MAINTAIN, () -> requests.find(copy.request()))
                .filter(file -> {
                    boolean lapsed = CopyRules.lapses(file, SchoolDay.today(clock));
                    return lapsed && record(file, new RequestEvent.Lapsed()) || !lapsed && !needs(file, copy);
                })
                .ifPresent(_ -> {
                    files.delete(copy.blob());
                    work.change(Act.MAINTAIN, () -> store.remove(copy));
                });
    }

    private static boolean needs(RequestFile file, CopyFile copy) {
        return CopyRules.keeps(file.state())
                && file.lastOrder()
                        .filter(event -> event.number() == copy.step())
                        .isPresent();
    }

    private boolean record(RequestFile file, RequestEvent event) {
        return record(
                file, event, () -> log(file.request(), event.code(), file.id().value()));
    }

    /// @param withIt what belongs to the event, in the same unit of work
    /// @return whether it was recorded; false when something else happened since, or the request is
    /// gone
    private boolean record(RequestFile file, RequestEvent event, Runnable withIt) {
        return work.once(
                Act.MAINTAIN,
                () -> {
                    if (requests.find(file.id()).isEmpty()) {
                        throw new OvertakenException();
                    }
                    requests.add(file, file.next(PersonId.PROGRAM, clock.instant(), event));
                    withIt.run();
                    return true;
                },
                _ -> false);
    }

    private void log(AccessRequest request, String what, UUID through) {
        log.append(log.done(InspectionActs.KEEP_COPY, INSPECTION_UNDER_SUPERVISION, what)
                .about(request.pupil())
                .through(through));
    }

    /// The first half of the fingerprint: the audit event about the copy contains it, and so binds
    /// its bytes.
    static UUID mark(String fingerprint) {
        ByteBuffer hash = ByteBuffer.wrap(HexFormat.of().parseHex(fingerprint));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /// What is known of a file once it is written.
    private static final class Printed {
        private final MessageDigest hash = sha256();
        private int pages;
        private long size;

        OutputStream through(OutputStream out) {
            return new DigestOutputStream(out, hash) {
                @Override
                public void write(int number) throws java.io.IOException {
                    super.write(number);
                    size++;
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws java.io.IOException {
                    super.write(bytes, from, length);
                    size += length;
                }
            };
        }

        String fingerprint() {
            return HexFormat.of().formatHex(hash.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException none) {
                throw new IllegalStateException("every Java has SHA-256", none);
            }
        }
    }
}
