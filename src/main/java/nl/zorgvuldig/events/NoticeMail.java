package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// The notice of one event, in Dutch with English below: what and when, what is asked, where to
/// turn. It names no child, and leads to the page where a parent finds it again.
@Component
final class NoticeMail {
    static final String KIND = "event-notice";

    private final BilingualMail bilingual;
    private final ContactBook contacts;
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    NoticeMail(BilingualMail bilingual, ContactBook contacts, Staff staff, Accounts accounts, Clock clock) {
        this.bilingual = bilingual;
        this.contacts = contacts;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Everything of a message but whom it is to.
    ///
    /// @param school what it is called
    record Post(String subject, String body, String school) {}

    /// @param school what it is called
    @Upholds({PARENTS_ASKED_BEFORE_EVENTS, WHERE_TO_TURN})
    Post write(SchoolEvent event, String school, Notice notice) {
        return new Post(
                bilingual.subject(words -> words.say("events.mail.subject", words.date(event.day()))),
                bilingual.body(words -> body(words, event, school, notice)),
                school);
    }

    private String body(Words words, SchoolEvent event, String school, Notice notice) {
        return String.join(
                "\n\n",
                words.say(
                        "events.mail.what",
                        school,
                        event.title(),
                        words.weekday(event.day()),
                        words.time(event.startsAt())),
                String.join("\n\n", notice.paragraphs(words.language())),
                turn(event.school(), words));
    }

    /// With the page where parents find it again; staff have none.
    Mail to(PersonId person, Proof.Kind as, String address, Post post, SchoolEvent event) {
        Mail mail = Mail.of(KIND, person, address, post.subject(), post.body())
                .from(post.school())
                .uselessAfter(event.startsAt());
        return switch (as) {
            case GUARDIAN -> mail.at(OwnEvents.ADDRESS);
            case STAFF -> mail;
        };
    }

    private String turn(SchoolId school, Words words) {
        List<String> lines = new ArrayList<>();
        for (Contact one : listTurn(school)) {
            lines.add(Stream.of(Optional.of(words.say(one.role())), one.name(), one.address())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", ")));
        }
        lines.add(words.say("web.contact.authority") + ", https://autoriteitpersoonsgegevens.nl");
        return words.say("events.mail.turn") + "\n" + String.join("\n", lines);
    }

    /// The head by name, and who watches over data.
    List<Contact> listTurn(SchoolId school) {
        return List.of(
                staff.findHead(school, SchoolDay.today(clock))
                        .map(one -> Contact.HEAD.named(accounts.nameOf(one).full()))
                        .orElse(Contact.HEAD),
                contacts.find(Contact.DATA_PROTECTION_OFFICER));
    }
}
