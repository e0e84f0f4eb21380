package nl.zorgvuldig.privacy.rights.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightKeepers;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightTerms;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import org.springframework.stereotype.Component;

/// Messages to the requester that there is an answer, and to those who decide that there is a
/// request. A message names only the school of the pupil, and says nothing of the content, which
/// is on a page behind sign-in.
@Component
public final class RightMail {
    private static final String OWN = "/mijn-rechten";
    static final String KEPT = "/verzoeken";
    static final String FUNCTIONS = "/functies";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final RightKeepers keepers;
    private final KeepingSchoolNames schools;

    RightMail(
            Accounts accounts,
            Outbox outbox,
            BilingualMail bilingual,
            RightKeepers keepers,
            KeepingSchoolNames schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.keepers = keepers;
        this.schools = schools;
    }

    /// To be called inside the unit of work of its cause, like the messages below.
    public void asked(RightRequest request) {
        LocalDate last = new RightTerms(SchoolDay.of(request.at()), false).last();
        send("rights-received", request, request.by(), Sentence.of("rights.mail.received", last, own()));
        keepers.of(request)
                .forEach(keeper ->
                        send("rights-asked", request, keeper, Sentence.of("rights.mail.asked", last, kept())));
        keepers.instead(request)
                .forEach(officer -> send(
                        "rights-nobody",
                        request,
                        officer,
                        Sentence.of("rights.mail.nobody", last, bilingual.link(FUNCTIONS))));
    }

    public void tell(RightRequest request, RightEvent what) {
        Optional<Sentence> news =
                switch (what) {
                    case RightEvent.Withdrawn _, RightEvent.Checked _ -> Optional.empty();
                    case RightEvent.Extended _ -> Optional.of(Sentence.of("rights.mail.extended", own()));
                    case RightEvent.Decided _ -> Optional.of(Sentence.of("rights.mail.decided", own()));
                    case RightEvent.Done _ -> Optional.of(Sentence.of("rights.mail.done", own()));
                    case RightEvent.Lifted(LocalDate from, String _) ->
                        Optional.of(Sentence.of("rights.mail.lifted", from, own()));
                };
        news.ifPresent(sentence -> send("rights-answer", request, request.by(), sentence));
    }

    private String own() {
        return bilingual.link(OWN);
    }

    private String kept() {
        return bilingual.link(KEPT);
    }

    /// Sends to nobody when no address is known; the keeper then hands over a letter.
    private void send(String kind, RightRequest about, PersonId to, Sentence body) {
        Sentence subject = Sentence.of("rights.mail.subject");
        String school = about.pupil().map(schools::nameOf).orElse("");
        accounts.emailOf(to)
                .ifPresent(email -> outbox.send(bilingual
                        .write(Language.DUTCH, kind, to, email, subject, body)
                        .from(school)));
    }
}
