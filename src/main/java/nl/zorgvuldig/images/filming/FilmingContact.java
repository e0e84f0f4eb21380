package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Contacts for questions about filming at a school: its head by name, the data protection officer,
/// and the supervisory authority.
@Component
final class FilmingContact {
    private static final String AUTHORITY = "https://autoriteitpersoonsgegevens.nl";

    private final ContactDirectory contacts;
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    FilmingContact(ContactDirectory contacts, Staff staff, Accounts accounts, Clock clock) {
        this.contacts = contacts;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// One line for each contact.
    @Upholds(WHERE_TO_TURN)
    String of(SchoolId school, LocalizedMessages words) {
        RoleContact head = staff.findHead(school, SchoolDay.today(clock))
                .map(person -> RoleContact.HEAD.named(accounts.nameOf(person).full()))
                .orElse(RoleContact.HEAD);
        return Stream.concat(
                        Stream.of(head, contacts.find(RoleContact.DATA_PROTECTION_OFFICER))
                                .map(contact -> line(contact, words)),
                        Stream.of(words.say("web.contact.authority") + ", " + AUTHORITY))
                .collect(Collectors.joining("\n"));
    }

    private static String line(RoleContact contact, LocalizedMessages words) {
        return Stream.of(Optional.of(words.say(contact.role())), contact.name(), contact.address())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
