package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// What the program does by itself: a request nobody decided on before its day is a no, a
/// permission ends with its day, and when a child may not be filmed any more after the head said
/// yes, the head and the teacher are told, once for each child, and the parent when it is another
/// child.
@Component
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
final class FilmingWork {
    private final FilmingStore store;
    private final WarnedStore filmed;
    private final FilmingGroup group;
    private final FilmingMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    FilmingWork(
            FilmingStore store,
            WarnedStore filmed,
            FilmingGroup group,
            FilmingMail mail,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.filmed = filmed;
        this.group = group;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For the board the program acts for.
    void run() {
        LocalDate today = SchoolDay.today(clock);
        for (FilmingRequest one : work.read(Act.MAINTAIN, store::listOpen)) {
            if (one.state() == FilmingState.ASKED) {
                if (!today.isBefore(one.day())) {
                    lapse(one);
                }
            } else if (today.isAfter(one.day())) {
                close(one);
            } else {
                warn(one);
            }
        }
    }

    private void lapse(FilmingRequest request) {
        note(request, "lapsed");
        work.change(Act.MAINTAIN, () -> {
            if (store.move(request, FilmingState.LAPSED, Optional.empty(), clock.instant())) {
                mail.lapsed(request);
            }
        });
    }

    private void close(FilmingRequest request) {
        note(request, "closed");
        work.change(Act.MAINTAIN, () -> store.close(request.id()));
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
                    .filter(one -> filmed.warned(request.id(), one, clock.instant()))
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
