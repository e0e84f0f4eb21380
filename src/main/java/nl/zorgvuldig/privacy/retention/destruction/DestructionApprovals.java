package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionDecision;
import nl.zorgvuldig.privacy.retention.RetentionSituation;
import nl.zorgvuldig.privacy.retention.RetentionSituations;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;
import org.springframework.stereotype.Component;

/// Approval by the head of destructions that are due. Every approved destruction is checked again
/// when it is carried out ([DestructionRun]).
@Component
public final class DestructionApprovals {
    private final Pupils pupils;
    private final RetentionSituations situations;
    private final DestructionStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    DestructionApprovals(
            Pupils pupils,
            RetentionSituations situations,
            DestructionStore store,
            AuditLog log,
            Work work,
            Clock clock) {
        this.pupils = pupils;
        this.situations = situations;
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// One part of one pupil's data.
    public record Choice(PupilId pupil, PupilDataPart part) {}

    /// Approves those that are due today and that the head decides on; the same again changes
    /// nothing. The audit event is written first.
    ///
    /// @return how many were approved now
    /// @throws LogUnavailable when an event cannot be written; those before it are approved
    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, OTHER_FILES_WITH_DIRECTION})
    public int approve(RetentionVisibility sight, Collection<Choice> choices) {
        int approved = 0;
        for (Choice choice : choices) {
            Optional<SchoolCareer> where = pupils.find(choice.pupil()).filter(sight::decides);
            if (where.isPresent() && work.write(HoldingActs.RETAIN, () -> approve(where.get(), choice.part()))) {
                approved++;
            }
        }
        return approved;
    }

    private boolean approve(SchoolCareer where, PupilDataPart part) {
        RetentionSituation now = situations.of(SchoolLeaver.of(where), part);
        if (!(now.rules().decide() instanceof RetentionDecision.Due due) || going(now)) {
            return false;
        }
        Destruction destruction = new Destruction(
                new Destruction.Number(Id.next(clock)),
                where.keeper(),
                Optional.of(where.pupil()),
                part,
                now.where().left(),
                due.since(),
                now.rules().term(),
                Acting.current().person(),
                clock.instant(),
                DestructionState.APPROVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        log.append(log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, "approved")
                .about(where.pupil())
                .through(destruction.id()));
        return store.add(destruction);
    }

    private boolean going(RetentionSituation now) {
        List<Destruction> live = store.listLive();
        return live.stream()
                .anyMatch(destruction ->
                        destruction.pupil().equals(Optional.of(now.pupil())) && destruction.part() == now.part());
    }
}
