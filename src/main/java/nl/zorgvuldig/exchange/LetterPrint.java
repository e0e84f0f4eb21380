package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Component;

/// Prints the letter with which something is asked, while there is consent for it.
@Component
final class LetterPrint {
    private final Pupils pupils;
    private final BirthDates births;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactBook contacts;
    private final Paper paper;
    private final Languages languages;
    private final Clock clock;

    LetterPrint(
            Pupils pupils,
            BirthDates births,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactBook contacts,
            Paper paper,
            Languages languages,
            Clock clock) {
        this.pupils = pupils;
        this.births = births;
        this.accounts = accounts;
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    byte[] print(Inquiry inquiry, ConsentDecision.Effective consent) {
        Whereabouts where = pupils.find(inquiry.pupil()).orElseThrow();
        Contact head = staff.findHead(where.keeper(), SchoolDay.today(clock))
                .map(one -> Contact.HEAD.named(accounts.nameOf(one).full()))
                .orElse(Contact.HEAD);
        return paper.print(
                "exchange/letter",
                new LetterPaper(
                        inquiry,
                        pupils.findName(where.keeper(), inquiry.pupil()).orElseThrow(),
                        Optional.ofNullable(births.of(where.keeper()).get(inquiry.pupil())),
                        schools.find(where.keeper()).map(School::name).orElse(""),
                        schools.findBoardName().orElse(""),
                        SchoolDay.today(clock),
                        consent.until(),
                        consent.restsOn().stream()
                                .map(one -> one.value().toString())
                                .toList(),
                        List.of(head, contacts.find(Contact.DATA_PROTECTION_OFFICER))),
                languages.in(Language.DUTCH));
    }
}
