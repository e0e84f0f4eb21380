package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// What the program does by itself: a request nobody decided on before its day is a no, a
/// permission ends with its day, and when a consent is taken back after the head said yes, the head
/// and the teacher are told, once for each child.
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
                    end(one, FilmingState.LAPSED, "lapsed");
                }
            } else if (today.isAfter(one.day())) {
                end(one, FilmingState.CLOSED, "closed");
            } else {
                warn(one);
            }
        }
    }

    private void end(FilmingRequest request, FilmingState to, String word) {
        note(request, word);
        work.change(
                Act.MAINTAIN,
                () -> {
                    boolean moved = store.move(request, to, Optional.empty(), clock.instant());
                    if (moved && to == FilmingState.LAPSED) {
                        mail.lapsed(request);
                    }
                });
    }

    private void warn(FilmingRequest request) {
        List<PupilId> before = work.read(Act.MAINTAIN, () -> filmed.list(request.id()));
        List<PupilId> without = group.listWithout(before);
        if (without.isEmpty()) {
            return;
        }
        note(request, "warned");
        work.change(
                Act.MAINTAIN,
                () -> {
                    long fresh =
                            without.stream()
                                    .filter(
                                            one ->
                                                    filmed.warned(
                                                            request.id(), one, clock.instant()))
                                    .count();
                    if (fresh > 0) {
                        mail.changed(request);
                    }
                });
    }

    private void note(FilmingRequest request, String what) {
        log.append(
                AuditEvent.of(
                                clock,
                                Acting.current().with(Act.KEEP_FILMING),
                                PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION,
                                Outcome.DONE,
                                what)
                        .about(request.pupil())
                        .through(request.id()));
    }
}
