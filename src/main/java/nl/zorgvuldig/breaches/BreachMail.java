package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Messages about breaches, in Dutch with English below. They name no child, and those to who keeps
/// breaches say nothing of what happened.
@Component
final class BreachMail {
    private static final String BETWEEN = "\n\n* * *\n\n";

    private final Languages languages;
    private final ContactBook contacts;
    private final String address;

    BreachMail(Languages languages, ContactBook contacts, @Value("${zorgvuldig.url}") String address) {
        this.languages = languages;
        this.contacts = contacts;
        this.address = address.replaceFirst("/+$", "");
    }

    /// To who keeps breaches.
    Mail warning(WarningKind kind, PersonId to, String email, BreachId breach, BreachClock clock) {
        String key =
                switch (kind) {
                    case REPORTED -> "breaches.mail.reported";
                    case SHORT -> "breaches.mail.short";
                    case PAST -> "breaches.mail.past";
                };
        return write(
                "breach-warning",
                to,
                email,
                Sentence.of("breaches.mail.subject"),
                Sentence.of(key, clock.deadline(), address + "/datalekken/" + breach));
    }

    /// To somebody whom it concerns: what was laid down, and where to turn.
    @Upholds({CONFIDENTIALITY, WHERE_TO_TURN})
    Mail told(PersonId to, String email, Announcement what, String board) {
        Words dutch = languages.in(Language.DUTCH);
        Words english = languages.in(Language.ENGLISH);
        return Mail.of(
                "breach-told",
                to,
                email,
                both("breaches.mail.told.subject"),
                String.join("\n\n", dutch.say("breaches.mail.told", board), what.text(), turn(dutch))
                        + BETWEEN
                        + english.say("breaches.mail.told.english", board)
                        + "\n\n"
                        + turn(english));
    }

    private String both(String key) {
        return Stream.of(Language.DUTCH, Language.ENGLISH)
                .map(one -> languages.in(one).say(key))
                .collect(Collectors.joining(" / "));
    }

    private String turn(Words words) {
        Contact officer = contacts.find(Contact.DATA_PROTECTION_OFFICER);
        return words.say("breaches.mail.turn")
                + "\n"
                + Stream.of(Optional.of(words.say(officer.role())), officer.name(), officer.address())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + "\n"
                + words.say("web.contact.authority")
                + ", https://autoriteitpersoonsgegevens.nl";
    }

    private Mail write(String kind, PersonId to, String email, Sentence subject, Sentence body) {
        List<String> bodies = new ArrayList<>();
        for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
            bodies.add(languages.in(language).say(body));
        }
        return Mail.of(kind, to, email, both(subject.key()), String.join(BETWEEN, bodies));
    }
}
