package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.access.ListedPupil;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which a consultation that was planned is begun or cancelled.
@Component
public final class Beginnings {
    private final ConsultationStore consultations;
    private final TopicStore topics;
    private final Plannings plannings;
    private final InvitationMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Beginnings(
            ConsultationStore consultations,
            TopicStore topics,
            Plannings plannings,
            InvitationMail mail,
            AuditLog log,
            Work work,
            Clock clock) {
        this.consultations = consultations;
        this.topics = topics;
        this.plannings = plannings;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Not when it has begun. Again, it changes nothing.
    public boolean cancel(Attendee in) {
        return in.role().keeps()
                && work.write(DossierActs.CONSULT, () -> {
                    boolean done = consultations.cancel(in.consultation().id(), clock.instant()) == 1;
                    if (done) {
                        mail.cancel(in.consultation().revised());
                        done("cancelled", in.consultation().id());
                    }
                    return done || in.consultation().state() == ConsultationState.CANCELLED;
                });
    }

    /// From its day on. A report meeting is then about all who are in the group on that day.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public boolean begin(Attendee in, SignedIn who) {
        Consultation one = in.consultation();
        if (!in.role().keeps()
                || one.state() != ConsultationState.PLANNED
                || one.day().isAfter(SchoolDay.today(clock))) {
            return one.state() == ConsultationState.GOING_ON;
        }
        List<PupilId> group = one.kind() == ConsultationKind.REPORT_MEETING
                ? plannings.choose(who, one.group()).stream()
                        .flatMap(choices -> choices.pupils().stream())
                        .map(ListedPupil::pupil)
                        .toList()
                : List.of();
        work.change(DossierActs.CONSULT, () -> {
            if (consultations.begin(one.id(), clock.instant()) == 1) {
                if (!group.isEmpty()) {
                    topics.settle(one.id(), group);
                }
                done("begun", one.id());
            }
        });
        return true;
    }

    private void done(String what, ConsultationId id) {
        log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, what).through(id));
    }
}
