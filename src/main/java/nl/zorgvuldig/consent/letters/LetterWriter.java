package nl.zorgvuldig.consent.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.letters.ConsentLetters.Coded;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Names and addresses for letters. A letter names its reader and the child, and contains nothing
/// about any other guardian; a secret address is never printed, since a letter may lie on a desk.
@Component
public final class LetterWriter {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final Pupils pupils;
    private final Guardians guardians;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactDirectory contacts;
    private final Clock clock;
    private final String page;

    LetterWriter(
            Pupils pupils,
            Guardians guardians,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactDirectory contacts,
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

    public PersonName child(PupilId pupil) {
        return pupils.findName(pupil).orElse(NO_NAME);
    }

    /// The name of a guardian, or of the pupil who answers alone.
    PersonName person(PersonId person, PupilId pupil) {
        return person.equals(ConsentDeciders.self(pupil)) ? child(pupil) : accounts.nameOf(person);
    }

    List<ConsentLetter> write(ConsentRound round, LocalDate today, List<Coded> coded) {
        SchoolId school = round.plan().school();
        String name = schools.find(school).map(School::name).orElse("");
        RoleContact head = head(school);
        RoleContact officer = contacts.find(RoleContact.DATA_PROTECTION_OFFICER);
        Map<PupilId, String> groups = groups(school, coded);
        List<ConsentLetter> letters = new ArrayList<>();
        for (Coded each : coded) {
            RoundLetter letter = each.letter();
            boolean self = letter.guardian().equals(ConsentDeciders.self(letter.pupil()));
            letters.add(new ConsentLetter(
                    name,
                    person(letter.guardian(), letter.pupil()),
                    self ? List.of() : address(letter.pupil(), letter.guardian()),
                    self ? AnswererCapacity.PUPIL : AnswererCapacity.PARENT,
                    child(letter.pupil()),
                    groups.getOrDefault(letter.pupil(), ""),
                    letter.message(),
                    today,
                    round.plan().deadline(),
                    round.plan().way(),
                    each.code(),
                    page,
                    head,
                    officer));
        }
        return letters;
    }

    /// The school's head by name, as in a receipt.
    public RoleContact head(SchoolId school) {
        return staff.findHead(school, SchoolDay.today(clock))
                .map(person -> RoleContact.HEAD.named(accounts.nameOf(person).full()))
                .orElse(RoleContact.HEAD);
    }

    /// Address lines of a guardian; none for anybody else.
    public List<String> address(PupilId pupil, PersonId person) {
        return guardians.list(pupil).stream()
                .filter(guardian -> guardian.person().equals(person))
                .filter(guardian -> !guardian.addressSecret())
                .map(Guardian::contact)
                .map(contact -> contact.address().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Arrays.stream(text.split("\\s*[,\\n]\\s*")).toList())
                .orElse(List.of());
    }

    private Map<PupilId, String> groups(SchoolId school, List<Coded> coded) {
        LocalDate today = SchoolDay.today(clock);
        Map<GroupId, String> names = new HashMap<>();
        for (Group group : schools.listGroups(school, SchoolYear.of(today))) {
            if (!group.composite()) {
                names.put(group.id(), group.shortName());
            }
        }
        Map<PupilId, String> groups = new HashMap<>();
        pupils.list(coded.stream().map(each -> each.letter().pupil()).distinct().toList())
                .forEach(career -> career.placements().stream()
                        .filter(placed -> placed.period().contains(today))
                        .map(Placement::group)
                        .map(names::get)
                        .flatMap(found -> Optional.ofNullable(found).stream())
                        .findFirst()
                        .ifPresent(found -> groups.put(career.pupil(), found)));
        return groups;
    }
}
