package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.images.events.OwnEvents;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// E-mail notice of one event, in Dutch with English below: what and when, the notice text, and
/// contacts for questions. It names no child, and links to the page where a parent finds it again.
@Component
public final class EventNoticeMail {
    static final String KIND = "event-notice";

    private final BilingualMail bilingual;
    private final ContactDirectory contacts;
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    EventNoticeMail(BilingualMail bilingual, ContactDirectory contacts, Staff staff, Accounts accounts, Clock clock) {
        this.bilingual = bilingual;
        this.contacts = contacts;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Content of a message, without the recipient.
    ///
    /// @param school its name
    public record Post(String subject, String body, String school) {}

    /// @param school its name
    @Upholds({PARENTS_ASKED_BEFORE_EVENTS, WHERE_TO_TURN})
    public Post write(SchoolEvent event, String school, EventNotice notice) {
        return new Post(
                bilingual.subject(words -> words.say("events.mail.subject", words.date(event.day()))),
                bilingual.body(words -> body(words, event, school, notice)),
                school);
    }

    private String body(LocalizedMessages words, SchoolEvent event, String school, EventNotice notice) {
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

    /// Addresses the message; with a link to the page for parents, which staff do not have.
    MailMessage to(PersonId person, EventNoticeProof.Kind as, String address, Post post, SchoolEvent event) {
        MailMessage mail = MailMessage.of(KIND, person, address, post.subject(), post.body())
                .from(post.school())
                .uselessAfter(event.startsAt());
        return switch (as) {
            case GUARDIAN -> mail.at(OwnEvents.ADDRESS);
            case STAFF -> mail;
        };
    }

    private String turn(SchoolId school, LocalizedMessages words) {
        List<String> lines = new ArrayList<>();
        for (RoleContact contact : listTurn(school)) {
            lines.add(Stream.of(Optional.of(words.say(contact.role())), contact.name(), contact.address())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", ")));
        }
        lines.add(words.say("web.contact.authority") + ", https://autoriteitpersoonsgegevens.nl");
        return words.say("events.mail.turn") + "\n" + String.join("\n", lines);
    }

    /// The head by name, and the data protection officer.
    List<RoleContact> listTurn(SchoolId school) {
        return List.of(
                staff.findHead(school, SchoolDay.today(clock))
                        .map(person ->
                                RoleContact.HEAD.named(accounts.nameOf(person).full()))
                        .orElse(RoleContact.HEAD),
                contacts.find(RoleContact.DATA_PROTECTION_OFFICER));
    }
}
