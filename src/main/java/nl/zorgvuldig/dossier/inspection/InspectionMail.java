package nl.zorgvuldig.dossier.inspection;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.calendar.CalendarInvitations;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailAttachment;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import org.springframework.stereotype.Component;

/// Notifies requester and supervisor of what became of a request, and from which school; with a file
/// for their calendar when it is about an appointment. No message names a child: the page behind the sign-in says which
/// one it is about.
@Component
public final class InspectionMail {
    /// Page of somebody's own requests.
    public static final String OWN = "/inzage";

    private static final String COPY = "/kopie";
    private static final String FILE = "afspraak.ics";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final CalendarInvitations calendars;
    private final KeepingSchoolNames schools;

    InspectionMail(
            Accounts accounts,
            Outbox outbox,
            BilingualMail bilingual,
            CalendarInvitations calendars,
            KeepingSchoolNames schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.calendars = calendars;
        this.schools = schools;
    }

    /// Kind of message.
    enum Letter {
        PLANNED,
        SUPERVISE,
        REFUSED,
        CANCELLED,
        /// To whoever withdrew a request for which there was an appointment.
        WITHDRAWN,
        ENDED,
        COPY_READY,
        COPY_REFUSED;

        private String subject() {
            return switch (this) {
                case PLANNED, SUPERVISE, REFUSED, CANCELLED, WITHDRAWN, ENDED -> "inspection.mail.subject";
                case COPY_READY, COPY_REFUSED -> "inspection.mail.subject.copy";
            };
        }

        /// Page that the message links to; for a supervisor the page on which they begin.
        private String page() {
            return switch (this) {
                case PLANNED, REFUSED, WITHDRAWN, ENDED, COPY_READY, COPY_REFUSED -> OWN;
                case SUPERVISE, CANCELLED -> "/";
            };
        }

        /// Title of the appointment in a calendar.
        private String title() {
            return switch (this) {
                case SUPERVISE, CANCELLED -> "inspection.calendar.supervision";
                case PLANNED, REFUSED, WITHDRAWN, ENDED, COPY_READY, COPY_REFUSED -> "inspection.calendar.inspection";
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
                planned(file, plan);
                before.filter(appointment -> !appointment.supervisor().equals(plan.supervisor()))
                        .ifPresent(appointment -> cancelled(file, appointment));
            }
            case RequestEvent.Refused _ -> {
                send(before.map(plan -> Attached.cancel(file, plan)), Letter.REFUSED, asker, pupil);
                before.ifPresent(appointment -> cancelled(file, appointment));
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

    private void planned(RequestFile file, InspectionAppointment plan) {
        PersonId asker = file.request().by();
        PupilId pupil = file.request().pupil();
        Optional<Attached> invitation = Optional.of(Attached.request(file, plan));
        send(invitation, Letter.PLANNED, asker, pupil, plan.at(), accounts.nameOf(plan.supervisor()), where(plan));
        send(invitation, Letter.SUPERVISE, plan.supervisor(), pupil, plan.at(), where(plan));
    }

    /// To the supervisor who is no longer needed.
    private void cancelled(RequestFile file, InspectionAppointment plan) {
        send(
                Optional.of(Attached.cancel(file, plan)),
                Letter.CANCELLED,
                plan.supervisor(),
                file.request().pupil(),
                plan.at());
    }

    /// To both, when whoever asked withdraws a request for which there is an appointment.
    ///
    /// @param file as it was before
    public void withdrawn(RequestFile file) {
        file.state().plan().ifPresent(plan -> {
            cancelled(file, plan);
            send(
                    Optional.of(Attached.cancel(file, plan)),
                    Letter.WITHDRAWN,
                    file.request().by(),
                    file.request().pupil(),
                    plan.at());
        });
    }

    /// To the person who inspected, when the system account ended the session.
    public void ended(AccessRequest request) {
        send(Letter.ENDED, request.by(), request.pupil());
    }

    private static Sentence where(InspectionAppointment plan) {
        return Sentence.of("inspection.mail.where." + plan.venue().code());
    }

    /// What goes with a message for the calendar of its reader.
    ///
    /// @param before the request before the event that is told of
    /// @param off whether it takes the appointment out
    private record Attached(RequestFile before, InspectionAppointment plan, boolean off) {
        static Attached request(RequestFile before, InspectionAppointment plan) {
            return new Attached(before, plan, false);
        }

        static Attached cancel(RequestFile before, InspectionAppointment plan) {
            return new Attached(before, plan, true);
        }

        /// Every event of a request is a revision.
        CalendarItem item(Letter letter) {
            return new CalendarItem(
                    before.id().toString(),
                    before.history().size() + 1,
                    CalendarTime.at(plan.at()),
                    Sentence.of(letter.title()),
                    Optional.of(Sentence.of(
                            "inspection.calendar.where." + plan.venue().code())),
                    letter.page());
        }
    }

    private void send(Letter letter, PersonId to, PupilId about, Object... gaps) {
        send(Optional.empty(), letter, to, about, gaps);
    }

    /// Runs inside the unit of work that causes it; sends nothing when no address is known.
    private void send(Optional<Attached> attached, Letter letter, PersonId to, PupilId about, Object... gaps) {
        String key = "inspection.mail." + letter.name().toLowerCase(java.util.Locale.ROOT);
        Sentence subject = Sentence.of(letter.subject());
        Sentence body = Sentence.of(key, gaps);
        accounts.emailOf(to).ifPresent(address -> {
            MailMessage message = bilingual
                    .write(Language.DUTCH, letter.kind(), to, address, subject, body)
                    .at(letter.page())
                    .from(schools.nameOf(about));
            outbox.send(attached.map(with -> message.with(attachment(with.item(letter), with.off(), to, address)))
                    .orElse(message));
        });
    }

    private MailAttachment attachment(CalendarItem item, boolean off, PersonId to, String address) {
        String reader = accounts.nameOf(to).full();
        return off ? calendars.cancel(FILE, item, reader, address) : calendars.request(FILE, item, reader, address);
    }
}
