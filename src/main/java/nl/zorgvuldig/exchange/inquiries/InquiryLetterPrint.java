package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Prints the letter of an inquiry, while there is consent for it.
@Component
public final class InquiryLetterPrint {
    private final Pupils pupils;
    private final BirthDates births;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactDirectory contacts;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final Clock clock;

    InquiryLetterPrint(
            Pupils pupils,
            BirthDates births,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactDirectory contacts,
            PdfPrinter paper,
            MessageCatalog languages,
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
    public byte[] print(Inquiry inquiry, ConsentDecision.Effective consent) {
        SchoolCareer where = pupils.find(inquiry.pupil()).orElseThrow();
        RoleContact head = staff.findHead(where.keeper(), SchoolDay.today(clock))
                .map(person -> RoleContact.HEAD.named(accounts.nameOf(person).full()))
                .orElse(RoleContact.HEAD);
        return paper.print(
                "exchange/inquiries/letter",
                new InquiryLetterPaper(
                        inquiry,
                        pupils.findName(where.keeper(), inquiry.pupil()).orElseThrow(),
                        Optional.ofNullable(births.of(where.keeper()).get(inquiry.pupil())),
                        schools.find(where.keeper()).map(School::name).orElse(""),
                        schools.findBoardName().orElse(""),
                        SchoolDay.today(clock),
                        consent.until(),
                        consent.restsOn().stream()
                                .map(answer -> answer.value().toString())
                                .toList(),
                        List.of(head, contacts.find(RoleContact.DATA_PROTECTION_OFFICER))),
                languages.in(Language.DUTCH));
    }
}
