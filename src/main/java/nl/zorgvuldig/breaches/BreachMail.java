package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Messages about breaches, in Dutch with English below. They name no child, and those to who keeps
/// breaches say nothing of what happened.
@Component
final class BreachMail {
    private final ContactBook contacts;
    private final BilingualMail bilingual;

    BreachMail(ContactBook contacts, BilingualMail bilingual) {
        this.contacts = contacts;
        this.bilingual = bilingual;
    }

    /// To who keeps breaches.
    Mail warning(WarningKind kind, PersonId to, String email, BreachId breach, BreachClock clock) {
        String key =
                switch (kind) {
                    case REPORTED -> "breaches.mail.reported";
                    case SHORT -> "breaches.mail.short";
                    case PAST -> "breaches.mail.past";
                };
        return bilingual.write(
                "breach-warning",
                to,
                email,
                Sentence.of("breaches.mail.subject"),
                Sentence.of(key, clock.deadline(), bilingual.link("/datalekken/" + breach)));
    }

    /// To somebody whom it concerns: what was laid down, and where to turn.
    ///
    /// @param school of their child, or those of several
    @Upholds({CONFIDENTIALITY, WHERE_TO_TURN})
    Mail told(PersonId to, String email, Announcement what, String board, String school) {
        return Mail.of(
                        "breach-told",
                        to,
                        email,
                        bilingual.subject(words -> words.say("breaches.mail.told.subject")),
                        bilingual.body(words -> words.language() == Language.DUTCH
                                ? String.join("\n\n", words.say("breaches.mail.told", board), what.text(), turn(words))
                                : words.say("breaches.mail.told.english", board) + "\n\n" + turn(words)))
                .from(school);
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
}
