package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import nl.zorgvuldig.school.personnel.PersonnelOverview.Line;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionRules;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionTerms;
import nl.zorgvuldig.school.personnel.holds.StaffHoldStore;
import org.springframework.stereotype.Component;

/// Builds the list of personnel dossiers, for the personnel office.
@Component
public final class StaffLists {
    /// Minimum number of letters to search.
    public static final int FEWEST = 2;

    private static final int MOST = 50;
    private static final int DAYS_AHEAD = 90;

    private final EmploymentStore employments;
    private final StaffHoldStore holds;
    private final StaffRetentionTerms terms;
    private final Staff roster;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    StaffLists(
            EmploymentStore employments,
            StaffHoldStore holds,
            StaffRetentionTerms terms,
            Staff roster,
            Accounts accounts,
            Work work,
            Clock clock) {
        this.employments = employments;
        this.holds = holds;
        this.terms = terms;
        this.roster = roster;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    /// @param typed a part of the name; nobody is found when it is too short
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public PersonnelOverview list(Granted<PersonnelOfficeScope> key, String typed) {
        key.use(PersonnelActs.LIST_PERSONNEL);
        Known known = known();
        Map<PersonId, Employment> all = known.employments();
        Collection<PersonId> working = accounts.listOpen(AccountKind.STAFF).keySet();
        return new PersonnelOverview(
                all.size(),
                plain(typed).length() < FEWEST
                        ? List.of()
                        : lines(accounts.listAll(AccountKind.STAFF), known).stream()
                                .filter(matches(plain(typed)))
                                .limit(MOST)
                                .toList(),
                lines(all.keySet(), known).stream()
                        .filter(line -> line.goes().filter(this::near).isPresent())
                        .sorted(Comparator.comparing(line -> line.goes().orElseThrow()))
                        .limit(MOST)
                        .toList(),
                lines(staying(all), known).stream().limit(MOST).toList(),
                lines(
                                working.stream()
                                        .filter(person -> !all.containsKey(person))
                                        .toList(),
                                known)
                        .stream()
                        .limit(MOST)
                        .toList());
    }

    /// @param held the day through which parts are held
    private record Known(
            Map<PersonId, Employment> employments,
            Map<PersonnelDossierPart, RetentionTerm> lasting,
            Map<PersonId, Map<PersonnelDossierPart, LocalDate>> held) {}

    private Known known() {
        LocalDate today = SchoolDay.today(clock);
        return work.read(PersonnelActs.LIST_PERSONNEL, () -> {
            Map<PersonId, Employment> all = new HashMap<>();
            employments.list().forEach(employment -> all.put(employment.employee(), employment));
            return new Known(all, terms.current(), holds.held(today));
        });
    }

    private Set<PersonId> staying(Map<PersonId, Employment> all) {
        LocalDate today = SchoolDay.today(clock);
        return roster.listWorking(today).stream()
                .map(Workplace::person)
                .filter(person -> Optional.ofNullable(all.get(person))
                        .filter(days -> days.ended().isBefore(today))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private List<Line> lines(Collection<PersonId> people, Known known) {
        LocalDate today = SchoolDay.today(clock);
        return people.stream()
                .map(person -> line(person, known, today))
                .sorted(Comparator.comparing(each -> each.name().sorted(), NameLetters.order()))
                .toList();
    }

    private Line line(PersonId employee, Known known, LocalDate today) {
        Optional<Employment> employment =
                Optional.ofNullable(known.employments().get(employee));
        Map<PersonnelDossierPart, LocalDate> held = known.held().getOrDefault(employee, Map.of());
        return new Line(
                employee,
                accounts.nameOf(employee),
                employment.map(Employment::period),
                known.lasting().entrySet().stream()
                        .flatMap(kept -> employment
                                .flatMap(each -> StaffRetentionRules.lastDay(
                                        each.period(),
                                        kept.getKey(),
                                        kept.getValue(),
                                        Optional.ofNullable(held.get(kept.getKey()))))
                                .stream())
                        .filter(day -> !day.isBefore(today))
                        .min(Comparator.naturalOrder()));
    }

    private boolean near(LocalDate day) {
        return !day.isAfter(SchoolDay.today(clock).plusDays(DAYS_AHEAD));
    }

    private static Predicate<Line> matches(String typed) {
        return line -> plain(line.name().full()).contains(typed);
    }

    /// Normalises a search text: no capitals or accents.
    private static String plain(String text) {
        return NameLetters.plain(text.strip());
    }
}
