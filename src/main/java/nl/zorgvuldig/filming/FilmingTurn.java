package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Where one can turn with a question about filming at a school: its head by name, who watches over
/// data, and the authority.
@Component
final class FilmingTurn {
    private static final String AUTHORITY = "https://autoriteitpersoonsgegevens.nl";

    private final ContactBook contacts;
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    FilmingTurn(ContactBook contacts, Staff staff, Accounts accounts, Clock clock) {
        this.contacts = contacts;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// One line for each.
    @Upholds(WHERE_TO_TURN)
    String of(SchoolId school, Words words) {
        Contact head = staff.findHead(school, SchoolDay.today(clock))
                .map(one -> Contact.HEAD.named(accounts.nameOf(one).full()))
                .orElse(Contact.HEAD);
        return Stream.concat(
                        Stream.of(head, contacts.find(Contact.DATA_PROTECTION_OFFICER))
                                .map(one -> line(one, words)),
                        Stream.of(words.say("web.contact.authority") + ", " + AUTHORITY))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Contact one, Words words) {
        return Stream.of(Optional.of(words.say(one.role())), one.name(), one.address())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
