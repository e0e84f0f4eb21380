package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.springframework.stereotype.Component;

/// The messages about filming, in Dutch with English below. None names a child: who may be filmed
/// stands inside the program, for the head and the teacher. Inside the unit of work of its cause;
/// to nobody when no address is known.
@Component
final class FilmingMail {
    private final Accounts accounts;
    private final Staff staff;
    private final Outbox outbox;
    private final Languages languages;
    private final Clock clock;

    FilmingMail(
            Accounts accounts, Staff staff, Outbox outbox, Languages languages, Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.outbox = outbox;
        this.languages = languages;
        this.clock = clock;
    }

    /// To the head: somebody asks.
    void asked(SchoolId school) {
        head(school).forEach(one -> send(one, "filming-asked", List.of(say("filming.mail.asked"))));
    }

    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    void permitted(FilmingRequest request, String conditions, boolean everybody) {
        send(
                request.guardian(),
                "filming-permitted",
                List.of(
                        say("filming.mail.permitted", request.day()),
                        say("filming.instruction"),
                        say(everybody ? "filming.everybody" : "filming.not_everybody"),
                        say("filming.mail.conditions", conditions)));
        teachers(request)
                .forEach(
                        one ->
                                send(
                                        one,
                                        "filming-permitted",
                                        List.of(
                                                say("filming.mail.teacher", request.day()),
                                                say("filming.mail.conditions", conditions))));
    }

    void refused(FilmingRequest request, String reason) {
        send(
                request.guardian(),
                "filming-refused",
                List.of(
                        say("filming.mail.refused", request.day()),
                        say("filming.mail.reason", reason)));
        if (request.state() == FilmingState.PERMITTED) {
            teachers(request)
                    .forEach(
                            one ->
                                    send(
                                            one,
                                            "filming-refused",
                                            List.of(say("filming.mail.refused", request.day()))));
        }
    }

    void lapsed(FilmingRequest request) {
        send(
                request.guardian(),
                "filming-refused",
                List.of(say("filming.mail.lapsed", request.day())));
    }

    /// A consent was taken back after the head said yes.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    void changed(FilmingRequest request) {
        Stream.concat(head(request.school()).stream(), teachers(request).stream())
                .distinct()
                .forEach(
                        one ->
                                send(
                                        one,
                                        "filming-changed",
                                        List.of(say("filming.mail.changed", request.day()))));
        send(
                request.guardian(),
                "filming-changed",
                List.of(
                        say("filming.mail.changed_parent", request.day()),
                        say("filming.not_everybody")));
    }

    private List<PersonId> head(SchoolId school) {
        return staff.findHead(school, SchoolDay.today(clock)).stream().toList();
    }

    private List<PersonId> teachers(FilmingRequest request) {
        return staff.listGuides(request.group()).stream()
                .filter(one -> one.period().contains(request.day()))
                .map(Guidance::person)
                .distinct()
                .toList();
    }

    private static Sentence say(String key, Object... gaps) {
        return Sentence.of(key, gaps);
    }

    private void send(PersonId person, String kind, List<Sentence> said) {
        accounts.emailOf(person)
                .ifPresent(
                        address ->
                                outbox.send(
                                        Mail.of(
                                                kind,
                                                person,
                                                address,
                                                languages
                                                        .in(Language.DUTCH)
                                                        .say("filming.mail.subject"),
                                                text(Language.DUTCH, said)
                                                        + "\n\n---\n\n"
                                                        + text(Language.ENGLISH, said))));
    }

    private String text(Language language, List<Sentence> said) {
        return said.stream()
                .map(languages.in(language)::say)
                .collect(Collectors.joining("\n\n"));
    }
}
