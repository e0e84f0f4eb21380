package nl.zorgvuldig.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.Letters.Coded;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Placement;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts names and addresses on letters. On each stands its reader and the child, and nothing of any
/// other guardian; a secret address stands nowhere, since a letter may lie on a desk.
@Component
final class LetterWriting {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final Pupils pupils;
    private final Guardians guardians;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactBook contacts;
    private final Clock clock;
    private final String page;

    LetterWriting(
            Pupils pupils,
            Guardians guardians,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactBook contacts,
            Clock clock,
            @Value("${zorgvuldig.url}") String address) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.accounts = accounts;
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.clock = clock;
        page = address.replaceFirst("/+$", "") + "/antwoord";
    }

    PersonName child(PupilId pupil) {
        return pupils.findName(pupil).orElse(NO_NAME);
    }

    /// The name of a guardian, or of the pupil who answers alone.
    PersonName person(PersonId person, PupilId pupil) {
        return person.equals(Deciders.self(pupil)) ? child(pupil) : accounts.nameOf(person);
    }

    List<Letter> write(Round round, LocalDate today, List<Coded> coded) {
        SchoolId school = round.plan().school();
        String name = schools.find(school).map(School::name).orElse("");
        Contact head = head(school);
        Contact officer = contacts.find(Contact.DATA_PROTECTION_OFFICER);
        Map<PupilId, String> groups = groups(school, coded);
        List<Letter> letters = new ArrayList<>();
        for (Coded one : coded) {
            RoundLetter letter = one.letter();
            boolean self = letter.guardian().equals(Deciders.self(letter.pupil()));
            letters.add(new Letter(
                    name,
                    person(letter.guardian(), letter.pupil()),
                    self ? List.of() : address(letter.pupil(), letter.guardian()),
                    self ? Capacity.PUPIL : Capacity.PARENT,
                    child(letter.pupil()),
                    groups.getOrDefault(letter.pupil(), ""),
                    letter.message(),
                    today,
                    round.plan().deadline(),
                    round.plan().way(),
                    one.code(),
                    page,
                    head,
                    officer));
        }
        return letters;
    }

    /// The school's head by name, as in a receipt.
    Contact head(SchoolId school) {
        return staff.findHead(school, SchoolDay.today(clock))
                .map(one -> Contact.HEAD.named(accounts.nameOf(one).full()))
                .orElse(Contact.HEAD);
    }

    /// Of a guardian, in lines; nothing for anybody else.
    List<String> address(PupilId pupil, PersonId person) {
        return guardians.list(pupil).stream()
                .filter(one -> one.person().equals(person))
                .filter(one -> !one.addressSecret())
                .map(Guardian::contact)
                .map(one -> one.address().strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .map(one -> Arrays.stream(one.split("\\s*[,\\n]\\s*")).toList())
                .orElse(List.of());
    }

    private Map<PupilId, String> groups(SchoolId school, List<Coded> coded) {
        LocalDate today = SchoolDay.today(clock);
        Map<GroupId, String> names = new HashMap<>();
        for (Group one : schools.listGroups(school, SchoolYear.of(today))) {
            if (!one.composite()) {
                names.put(one.id(), one.shortName());
            }
        }
        Map<PupilId, String> groups = new HashMap<>();
        pupils.list(coded.stream().map(one -> one.letter().pupil()).distinct().toList())
                .forEach(one -> one.placements().stream()
                        .filter(placed -> placed.period().contains(today))
                        .map(Placement::group)
                        .map(names::get)
                        .flatMap(found -> Optional.ofNullable(found).stream())
                        .findFirst()
                        .ifPresent(found -> groups.put(one.pupil(), found)));
        return groups;
    }
}
