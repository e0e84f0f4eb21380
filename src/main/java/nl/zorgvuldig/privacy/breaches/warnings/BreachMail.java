package nl.zorgvuldig.privacy.breaches.warnings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.privacy.breaches.BreachAnnouncement;
import nl.zorgvuldig.privacy.breaches.BreachClock;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.warnings.BreachWarningRules.WarningKind;
import org.springframework.stereotype.Component;

/// Messages about breaches, in Dutch with English below. They name no child, and those to the
/// handlers say nothing of what happened.
@Component
public final class BreachMail {
    private final ContactDirectory contacts;
    private final BilingualMail bilingual;

    BreachMail(ContactDirectory contacts, BilingualMail bilingual) {
        this.contacts = contacts;
        this.bilingual = bilingual;
    }

    /// A warning to a handler of breaches.
    MailMessage warning(WarningKind kind, PersonId to, String email, BreachId breach, BreachClock clock) {
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

    /// A message to a person concerned: the announcement, and where to turn.
    ///
    /// @param school of the child, or those of several children
    @Upholds({CONFIDENTIALITY, WHERE_TO_TURN})
    public MailMessage told(PersonId to, String email, BreachAnnouncement what, String board, String school) {
        return MailMessage.of(
                        "breach-told",
                        to,
                        email,
                        bilingual.subject(words -> words.say("breaches.mail.told.subject")),
                        bilingual.body(words -> words.language() == Language.DUTCH
                                ? String.join("\n\n", words.say("breaches.mail.told", board), what.text(), turn(words))
                                : words.say("breaches.mail.told.english", board) + "\n\n" + turn(words)))
                .from(school);
    }

    private String turn(LocalizedMessages words) {
        RoleContact officer = contacts.find(RoleContact.DATA_PROTECTION_OFFICER);
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
