package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.consent.PaperAnswers.Decider;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// Puts names and an address on a letter about one case.
@Component
final class CaseLetters {
    private final LetterWriting writing;
    private final Pupils pupils;
    private final Schools schools;
    private final ContactBook contacts;

    CaseLetters(LetterWriting writing, Pupils pupils, Schools schools, ContactBook contacts) {
        this.writing = writing;
        this.pupils = pupils;
        this.schools = schools;
        this.contacts = contacts;
    }

    CaseLetter write(PaperCase about, Decider to, LocalDate today) {
        PupilId pupil = about.asked().pupil();
        SchoolId school = pupils.find(pupil).orElseThrow().keeper();
        return new CaseLetter(
                schools.find(school).map(School::name).orElse(""),
                to.name(),
                writing.address(pupil, to.person()),
                to.person().equals(Deciders.self(pupil)),
                writing.child(pupil),
                today,
                about.purpose().text().in(Language.DUTCH),
                about.asked().lines(),
                writing.head(school),
                contacts.find(Contact.DATA_PROTECTION_OFFICER));
    }
}
