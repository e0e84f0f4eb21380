package nl.zorgvuldig.platform.recovery.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.recovery.PersonAffiliations;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Fills in names and addresses on letters to parents. A secret address is never printed, since a
/// letter may lie on a desk.
@Component
final class ParentLetterWriter {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final PersonAffiliations belonging;
    private final ParentAccounts parents;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final Boards boards;
    private final Clock clock;
    private final String page;

    ParentLetterWriter(
            PersonAffiliations belonging,
            ParentAccounts parents,
            Pupils pupils,
            Guardians guardians,
            Accounts accounts,
            Schools schools,
            Staff staff,
            Boards boards,
            Clock clock,
            @Value("${zorgvuldig.url}") String address) {
        this.belonging = belonging;
        this.parents = parents;
        this.pupils = pupils;
        this.guardians = guardians;
        this.accounts = accounts;
        this.schools = schools;
        this.staff = staff;
        this.boards = boards;
        this.clock = clock;
        page = address.replaceFirst("/+$", "") + "/uitnodiging";
    }

    ParentLetter write(ParentLetterState state, LetterCode code, Instant expires) {
        Optional<PupilId> child = boards.program(Acting.current().board())
                .call(() ->
                        Optional.ofNullable(belonging.parentsAt(state.school()).get(state.parent())));
        return new ParentLetter(
                schools.find(state.school()).map(School::name).orElse(""),
                state.name(),
                parents.hasAddress(state.parent()),
                child.map(pupil -> address(pupil, state.parent())).orElse(List.of()),
                child.flatMap(pupils::findName).orElse(NO_NAME),
                SchoolDay.today(clock),
                SchoolDay.of(expires).minusDays(1),
                code,
                page,
                head(state.school()));
    }

    private RoleContact head(SchoolId school) {
        return staff.findHead(school, SchoolDay.today(clock))
                .map(person -> RoleContact.HEAD.named(accounts.nameOf(person).full()))
                .orElse(RoleContact.HEAD);
    }

    private List<String> address(PupilId pupil, PersonId person) {
        return guardians.list(pupil).stream()
                .filter(guardian -> guardian.person().equals(person) && !guardian.addressSecret())
                .map(Guardian::contact)
                .map(contact -> contact.address().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Arrays.stream(text.split("\\s*[,\\n]\\s*")).toList())
                .orElse(List.of());
    }
}
