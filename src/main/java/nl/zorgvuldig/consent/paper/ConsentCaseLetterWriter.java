package nl.zorgvuldig.consent.paper;

import java.time.LocalDate;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.letters.LetterWriter;
import nl.zorgvuldig.consent.paper.PaperAnswers.Decider;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Adds names and an address to a letter about one case.
@Component
final class ConsentCaseLetterWriter {
    private final LetterWriter writing;
    private final Pupils pupils;
    private final Schools schools;
    private final ContactDirectory contacts;

    ConsentCaseLetterWriter(LetterWriter writing, Pupils pupils, Schools schools, ContactDirectory contacts) {
        this.writing = writing;
        this.pupils = pupils;
        this.schools = schools;
        this.contacts = contacts;
    }

    ConsentCaseLetter write(PaperConsentCase about, Decider to, LocalDate today) {
        PupilId pupil = about.asked().pupil();
        SchoolId school = pupils.find(pupil).orElseThrow().keeper();
        return new ConsentCaseLetter(
                schools.find(school).map(School::name).orElse(""),
                to.name(),
                writing.address(pupil, to.person()),
                to.person().equals(ConsentDeciders.self(pupil)),
                writing.child(pupil),
                today,
                about.purpose().text().in(Language.DUTCH),
                about.asked().lines(),
                writing.head(school),
                contacts.find(RoleContact.DATA_PROTECTION_OFFICER));
    }
}
