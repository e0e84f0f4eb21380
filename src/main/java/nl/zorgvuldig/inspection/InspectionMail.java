package nl.zorgvuldig.inspection;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.enrolment.KeepingSchools;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// Tells who asked, and who supervises, what became of a request, and from which school. No message
/// names a child: which one it is about stands on a page behind signing in.
@Component
final class InspectionMail {
    /// Where the copy is fetched, by who has signed in.
    private static final String OWN = "/inzage";
    private static final String COPY = "/kopie";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final KeepingSchools schools;

    InspectionMail(Accounts accounts, Outbox outbox, BilingualMail bilingual, KeepingSchools schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.schools = schools;
    }

    /// A message, by its kind.
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

        /// Where the reader finds it; a supervisor on the page one begins with.
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

    /// What the head decided, to whom it concerns.
    void tell(RequestFile file, RequestEvent what) {
        Optional<Plan> before = file.state().plan();
        PersonId asker = file.request().by();
        PupilId pupil = file.request().pupil();
        switch (what) {
            case RequestEvent.Planned(Plan plan) -> {
                planned(asker, pupil, plan);
                before.filter(one -> !one.supervisor().equals(plan.supervisor()))
                        .ifPresent(one -> cancelled(one, pupil));
            }
            case RequestEvent.Refused _ -> {
                send(Letter.REFUSED, asker, pupil);
                before.ifPresent(one -> cancelled(one, pupil));
            }
            case RequestEvent.Declined _ -> send(Letter.COPY_REFUSED, asker, pupil);
            case RequestEvent.Offered(LocalDate until) ->
                send(Letter.COPY_READY, asker, pupil, until, bilingual.link(OWN + "/" + file.id() + COPY));
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

    private void planned(PersonId asker, PupilId pupil, Plan plan) {
        send(Letter.PLANNED, asker, pupil, plan.at(), accounts.nameOf(plan.supervisor()), where(plan));
        send(Letter.SUPERVISE, plan.supervisor(), pupil, plan.at(), where(plan));
    }

    /// To somebody who would supervise and need not any more.
    void cancelled(Plan plan, PupilId pupil) {
        send(Letter.CANCELLED, plan.supervisor(), pupil, plan.at());
    }

    /// To who inspected, when the program ended it.
    void ended(AccessRequest request) {
        send(Letter.ENDED, request.by(), request.pupil());
    }

    private static Sentence where(Plan plan) {
        return Sentence.of("inspection.mail.where." + plan.venue().code());
    }

    /// Inside the unit of work of its cause; to nobody when no address is known.
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
