package nl.zorgvuldig.dossier.inspection;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import org.springframework.stereotype.Component;

/// Notifies requester and supervisor of what became of a request, and from which school. No message
/// names a child: the page behind the sign-in says which one it is about.
@Component
public final class InspectionMail {
    /// Page of somebody's own requests.
    public static final String OWN = "/inzage";

    private static final String COPY = "/kopie";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final KeepingSchoolNames schools;

    InspectionMail(Accounts accounts, Outbox outbox, BilingualMail bilingual, KeepingSchoolNames schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
    }

    /// Kind of message.
    enum Letter {
        PLANNED,
        SUPERVISE,
        REFUSED,
        CANCELLED,
        ENDED,
        COPY_READY,
        COPY_REFUSED;

        private String subject() {
            return switch (this) {
                case PLANNED, SUPERVISE, REFUSED, CANCELLED, ENDED -> "inspection.mail.subject";
                case COPY_READY, COPY_REFUSED -> "inspection.mail.subject.copy";
            };
        }

        /// Page that the message links to; for a supervisor the page on which they begin.
        private String page() {
            return switch (this) {
                case PLANNED, REFUSED, ENDED, COPY_READY, COPY_REFUSED -> OWN;
                case SUPERVISE, CANCELLED -> "/";
            };
        }

        private String kind() {
            return "inspection-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Path of the page where a copy is fetched after signing in.
    public static String fetching(RequestId request) {
        return OWN + "/" + request + COPY;
    }

    /// Notifies those concerned of the head's decision.
    public void tell(RequestFile file, RequestEvent what) {
        Optional<InspectionAppointment> before = file.state().plan();
        PersonId asker = file.request().by();
        PupilId pupil = file.request().pupil();
        switch (what) {
            case RequestEvent.Planned(InspectionAppointment plan) -> {
                planned(asker, pupil, plan);
                before.filter(appointment -> !appointment.supervisor().equals(plan.supervisor()))
                        .ifPresent(appointment -> cancelled(appointment, pupil));
            }
            case RequestEvent.Refused _ -> {
                send(Letter.REFUSED, asker, pupil);
                before.ifPresent(appointment -> cancelled(appointment, pupil));
            }
            case RequestEvent.Declined _ -> send(Letter.COPY_REFUSED, asker, pupil);
            case RequestEvent.Offered(LocalDate until) ->
                send(Letter.COPY_READY, asker, pupil, until, bilingual.link(fetching(file.id())));
            case RequestEvent.Withdrawn _,
                    RequestEvent.Opened _,
                    RequestEvent.Ended _,
                    RequestEvent.Ordered _,
                    RequestEvent.Made _,
                    RequestEvent.Failed _,
                    RequestEvent.Fetched _,
                    RequestEvent.Given _,
                    RequestEvent.Lapsed _ -> {}
        }
    }

    private void planned(PersonId asker, PupilId pupil, InspectionAppointment plan) {
        send(Letter.PLANNED, asker, pupil, plan.at(), accounts.nameOf(plan.supervisor()), where(plan));
        send(Letter.SUPERVISE, plan.supervisor(), pupil, plan.at(), where(plan));
    }

    /// To the supervisor who is no longer needed.
    public void cancelled(InspectionAppointment plan, PupilId pupil) {
        send(Letter.CANCELLED, plan.supervisor(), pupil, plan.at());
    }

    /// To the person who inspected, when the system account ended the session.
    public void ended(AccessRequest request) {
        send(Letter.ENDED, request.by(), request.pupil());
    }

    private static Sentence where(InspectionAppointment plan) {
        return Sentence.of("inspection.mail.where." + plan.venue().code());
    }

    /// Runs inside the unit of work that causes it; sends nothing when no address is known.
    private void send(Letter letter, PersonId to, PupilId about, Object... gaps) {
        String key = "inspection.mail." + letter.name().toLowerCase(java.util.Locale.ROOT);
        Sentence subject = Sentence.of(letter.subject());
        Sentence body = Sentence.of(key, gaps);
        accounts.emailOf(to)
                .ifPresent(address -> outbox.send(bilingual
                        .write(Language.DUTCH, letter.kind(), to, address, subject, body)
                        .at(letter.page())
                        .from(schools.nameOf(about))));
    }
}
