package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.holds.RetentionHold;
import nl.zorgvuldig.privacy.retention.holds.RetentionHoldRules;
import nl.zorgvuldig.privacy.retention.holds.RetentionHoldStore;
import org.springframework.stereotype.Component;

/// Holds of the head on a pupil's data: for a complaint, a lawsuit, an inquiry. The caller has
/// checked that the acting person is head of the school that keeps it; the database checks again.
@Component
@Upholds(OTHER_FILES_WITH_DIRECTION)
public final class RetentionHolds {
    private final RetentionHoldStore store;
    private final AuditLog log;
    private final Work work;
    private final Boards boards;
    private final Clock clock;

    RetentionHolds(RetentionHoldStore store, AuditLog log, Work work, Boards boards, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.boards = boards;
        this.clock = clock;
    }

    /// Every hold there is or was, newest first, with its reason. The audit event is written
    /// first.
    ///
    /// @throws LogUnavailable when it cannot be written
    public List<RetentionHold> list(PupilId pupil) {
        log.append(line(pupil, "hold-read"));
        return work.read(HoldingActs.RETAIN, () -> store.list(pupil));
    }

    /// The last day of the longest hold on a pupil's data, whoever asks. Reads by itself.
    public Optional<LocalDate> until(PupilId pupil) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(
                        Act.MAINTAIN,
                        () -> Optional.ofNullable(store.until(Set.of(pupil)).get(pupil))));
    }

    /// Places a hold up to and including a day. The same form again changes nothing.
    ///
    /// @return objections, each with its field
    /// @throws LogUnavailable when the audit event cannot be written; nothing was changed then
    public List<Objection> place(PupilId pupil, FormId form, String reason, LocalDate until) {
        List<Objection> objections = RetentionHoldRules.objections(reason, until, SchoolDay.today(clock));
        if (objections.isEmpty()) {
            UUID id = form.makes(Acting.current().person(), pupil);
            RetentionHold hold = new RetentionHold(
                    id, pupil, reason, until, Acting.current().person(), clock.instant(), Optional.empty());
            work.change(HoldingActs.RETAIN, () -> {
                if (store.add(hold)) {
                    log.append(line(pupil, "held").through(id));
                }
            });
        }
        return objections;
    }

    /// Ends a hold before its last day.
    ///
    /// @return whether there was such a hold
    /// @throws LogUnavailable when the audit event cannot be written; nothing was changed then
    public boolean lift(PupilId pupil, UUID hold) {
        return work.write(HoldingActs.RETAIN, () -> {
            boolean lifted = store.lift(pupil, hold, Acting.current().person(), clock.instant());
            if (lifted) {
                log.append(line(pupil, "hold-lifted").through(hold));
            }
            return lifted;
        });
    }

    private AuditEvent line(PupilId pupil, String what) {
        return log.done(HoldingActs.RETAIN, OTHER_FILES_WITH_DIRECTION, what).about(pupil);
    }
}
