package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.images.filming.storage.FilmedChildrenStore;
import nl.zorgvuldig.images.filming.storage.FilmingStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Automatic steps for requests to film. A request not decided before its day counts as refused,
/// and a permission ends with its day. When a child may not be filmed any more after the head gave
/// permission, the head and the teacher are notified, once for each child, and the parent when it
/// is another family's child.
@Component
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
final class FilmingAutomation {
    private final FilmingStore store;
    private final CaseFiles<FilmingFile, FilmingEvent> files;
    private final FilmedChildrenStore filmed;
    private final FilmingGroup group;
    private final FilmingMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    FilmingAutomation(
            FilmingStore store,
            FilmedChildrenStore filmed,
            FilmingGroup group,
            FilmingMail mail,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.filmed = filmed;
        this.group = group;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Processes the requests of the acting board.
    void run() {
        LocalDate today = SchoolDay.today(clock);
        for (FilmingFile file : work.read(Act.MAINTAIN, store::listOpen)) {
            if (file.can(FilmingEvent.Lapsed.class, today)) {
                record(file, new FilmingEvent.Lapsed());
            } else if (file.can(FilmingEvent.Closed.class, today)) {
                record(file, new FilmingEvent.Closed());
            } else if (file.state() == FilmingState.PERMITTED) {
                warn(file.request());
            }
        }
    }

    /// Records an event; does nothing when somebody else changed the request first.
    private void record(FilmingFile file, FilmingEvent event) {
        files.note(Act.MAINTAIN, file, event, () -> {
            note(file.request(), event.code());
            mail.tell(file, event, List.of());
        });
    }

    private void warn(FilmingRequest request) {
        List<PupilId> before = work.read(Act.MAINTAIN, () -> filmed.list(request.id()));
        List<PupilId> without = group.listWithout(request, before);
        if (without.isEmpty()) {
            return;
        }
        note(request, "warned");
        List<PupilId> others = group.others(request, without);
        work.change(Act.MAINTAIN, () -> {
            List<PupilId> fresh = without.stream()
                    .filter(pupil -> filmed.warned(request.id(), pupil, clock.instant()))
                    .toList();
            if (!fresh.isEmpty()) {
                mail.changed(request);
            }
            if (fresh.stream().anyMatch(others::contains)) {
                mail.changedForParent(request);
            }
        });
    }

    private void note(FilmingRequest request, String what) {
        log.append(log.done(FilmingActs.KEEP_FILMING, PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION, what)
                .about(request.pupil())
                .through(request.id()));
    }
}
