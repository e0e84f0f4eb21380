package nl.zorgvuldig.school.organisation.web;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.DataControllerDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.FamilySchools;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Contacts by name and telephone number: the head of the school where the visitor works or where
/// their child is, the data protection officer and the personnel office of the board. A visitor who
/// is not signed in sees only roles.
@Component
class StaffContactBook implements ContactDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(StaffContactBook.class);
    private static final Set<StaffFunction> SHOWN = Set.of(
            StaffFunction.HEAD,
            StaffFunction.BOARD,
            StaffFunction.DATA_PROTECTION_OFFICER,
            StaffFunction.PERSONNEL_OFFICE);

    private final Staff staff;
    private final Schools schools;
    private final Accounts accounts;
    private final ObjectProvider<FamilySchools> families;
    private final ObjectProvider<DataControllerDirectory> board;
    private final Clock clock;

    StaffContactBook(
            Staff staff,
            Schools schools,
            Accounts accounts,
            ObjectProvider<FamilySchools> families,
            ObjectProvider<DataControllerDirectory> board,
            Clock clock) {
        this.staff = staff;
        this.schools = schools;
        this.accounts = accounts;
        this.families = families;
        this.board = board;
        this.clock = clock;
    }

    @Override
    @Upholds(WHERE_TO_TURN)
    public RoleContact find(RoleContact role) {
        return ofBoard(role)
                .filter(_ -> Acting.someone())
                .flatMap(function -> staff.listHolders(function, SchoolDay.today(clock)).stream()
                        .findFirst())
                .map(holder -> known(role, holder.person()))
                .orElse(role);
    }

    private static Optional<StaffFunction> ofBoard(RoleContact role) {
        if (role.equals(RoleContact.DATA_PROTECTION_OFFICER)) {
            return Optional.of(StaffFunction.DATA_PROTECTION_OFFICER);
        }
        return role.equals(RoleContact.PERSONNEL_OFFICE)
                ? Optional.of(StaffFunction.PERSONNEL_OFFICE)
                : Optional.empty();
    }

    @Override
    @Upholds(WHERE_TO_TURN)
    public List<RoleContact> list(List<RoleContact> roles) {
        if (!Acting.someone()) {
            return roles;
        }
        try {
            return people(roles);
        } catch (RuntimeException unavailable) {
            LOG.warn(
                    "contacts are shown without names: {}",
                    unavailable.getClass().getSimpleName());
            return roles;
        }
    }

    private List<RoleContact> people(List<RoleContact> roles) {
        LocalDate today = SchoolDay.today(clock);
        PersonId reader = Acting.current().person();
        ContactRules rules = new ContactRules(reader, staff.listHolders(SHOWN, today));
        Set<PersonId> shown = new HashSet<>();
        return roles.stream()
                .flatMap(role -> behind(role, rules, reader, today)
                        .map(people -> people.isEmpty()
                                ? Stream.of(role)
                                : people.stream()
                                        .filter(holder -> shown.add(holder.person()))
                                        .map(this::contact))
                        .orElseGet(() -> Stream.of(role)))
                .toList();
    }

    /// @return empty for a role of nobody in particular, or one that has a name already
    private Optional<List<HeldFunction>> behind(
            RoleContact role, ContactRules rules, PersonId reader, LocalDate today) {
        if (role.equals(RoleContact.HEAD)) {
            return Optional.of(rules.heads(schools(reader, today)));
        }
        if (role.equals(RoleContact.DATA_PROTECTION_OFFICER)) {
            return Optional.of(rules.officer());
        }
        if (role.equals(RoleContact.BOARD)) {
            return Optional.of(rules.board());
        }
        return role.equals(RoleContact.PERSONNEL_OFFICE) ? Optional.of(rules.personnelOffice()) : Optional.empty();
    }

    private RoleContact contact(HeldFunction holder) {
        Optional<School> school = holder.school().flatMap(schools::find);
        RoleContact role =
                switch (holder.function()) {
                    case HEAD ->
                        school.map(where -> RoleContact.HEAD.as(Sentence.of("web.contact.head.of", where.name())))
                                .orElse(RoleContact.HEAD);
                    case BOARD -> RoleContact.BOARD;
                    case PERSONNEL_OFFICE -> RoleContact.PERSONNEL_OFFICE;
                    default -> RoleContact.DATA_PROTECTION_OFFICER;
                };
        RoleContact person = known(role, holder.person());
        return switch (holder.function()) {
            case HEAD ->
                person.onPhone(school.map(School::id).map(schools::phoneOf).orElse(""));
            case BOARD -> person.onPhone(phoneOfBoard());
            // an address that they read themselves, before a number at which somebody else answers
            default -> person.address().isPresent() ? person : person.onPhone(phoneOfBoard());
        };
    }

    private String phoneOfBoard() {
        return Optional.ofNullable(board.getIfAvailable())
                .map(directory -> directory.details().phone())
                .orElse("");
    }

    /// Where the person works, or else where their family has to do with.
    private List<SchoolId> schools(PersonId person, LocalDate today) {
        List<SchoolId> work = workplaces(staff.dutiesOf(person), today);
        return work.isEmpty()
                ? Optional.ofNullable(families.getIfAvailable())
                        .map(family -> family.list(person, today))
                        .orElse(List.of())
                : work;
    }

    private static List<SchoolId> workplaces(StaffDuties duties, LocalDate today) {
        return Stream.of(
                        duties.functions().stream()
                                .filter(held -> held.period().contains(today))
                                .flatMap(held -> held.school().stream()),
                        duties.groups().stream()
                                .filter(guided -> guided.period().contains(today))
                                .map(guided -> guided.group().school()),
                        duties.works().stream()
                                .filter(member -> member.period().contains(today))
                                .map(member -> member.school()))
                .flatMap(places -> places)
                .distinct()
                .toList();
    }

    private RoleContact known(RoleContact role, PersonId person) {
        RoleContact named =
                accounts.findName(person).map(name -> role.named(name.full())).orElse(role);
        return accounts.emailOf(person).map(named::at).orElse(named);
    }
}
