package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.care.consultation.invitations.ConsultationInvitationMail;
import nl.zorgvuldig.care.consultation.storage.ConsultationStore;
import nl.zorgvuldig.care.consultation.storage.ConsultationTopicStore;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Begins or cancels planned consultations.
@Component
public final class ConsultationStart {
    private final ConsultationStore consultations;
    private final ConsultationTopicStore topics;
    private final ConsultationPlanning plannings;
    private final ConsultationInvitationMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsultationStart(
            ConsultationStore consultations,
            ConsultationTopicStore topics,
            ConsultationPlanning plannings,
            ConsultationInvitationMail mail,
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

    /// Not once it has begun. Repeating it changes nothing.
    public boolean cancel(ConsultationAttendee in) {
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

    /// Possible from its day on. A report meeting then covers all pupils who are in the group on
    /// that day.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public boolean begin(ConsultationAttendee in, SignedInUser who) {
        Consultation consultation = in.consultation();
        if (!in.role().keeps()
                || consultation.state() != ConsultationState.PLANNED
                || consultation.day().isAfter(SchoolDay.today(clock))) {
            return consultation.state() == ConsultationState.GOING_ON;
        }
        List<PupilId> group = consultation.kind() == ConsultationKind.REPORT_MEETING
                ? plannings.choose(who, consultation.group()).stream()
                        .flatMap(choices -> choices.pupils().stream())
                        .map(ListedPupil::pupil)
                        .toList()
                : List.of();
        work.change(DossierActs.CONSULT, () -> {
            if (consultations.begin(consultation.id(), clock.instant()) == 1) {
                if (!group.isEmpty()) {
                    topics.settle(consultation.id(), group);
                }
                done("begun", consultation.id());
            }
        });
        return true;
    }

    private void done(String what, ConsultationId id) {
        log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, what).through(id));
    }
}
