package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

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
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Office;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.personnel.Overview.Line;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// The door to the list of personnel dossiers, for the personnel office.
@Component
public final class StaffLists {
    /// Letters one must type.
    public static final int FEWEST = 2;

    private static final int MOST = 50;
    private static final int DAYS_AHEAD = 90;

    private final EmploymentStore employments;
    private final StaffHoldStore holds;
    private final StaffTerms terms;
    private final Staff roster;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    StaffLists(
            EmploymentStore employments,
            StaffHoldStore holds,
            StaffTerms terms,
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

    /// @param typed a part of the name; too short finds nobody
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public Overview list(Granted<Office> key, String typed) {
        key.use(PersonnelActs.LIST_PERSONNEL);
        Known known = known();
        Map<PersonId, Employment> all = known.employments();
        Collection<PersonId> working = accounts.listOpen(AccountKind.STAFF).keySet();
        return new Overview(
                all.size(),
                plain(typed).length() < FEWEST
                        ? List.of()
                        : lines(accounts.listAll(AccountKind.STAFF), known).stream()
                                .filter(matches(plain(typed)))
                                .limit(MOST)
                                .toList(),
                lines(all.keySet(), known).stream()
                        .filter(one -> one.goes().filter(this::near).isPresent())
                        .sorted(Comparator.comparing(one -> one.goes().orElseThrow()))
                        .limit(MOST)
                        .toList(),
                lines(staying(all), known).stream().limit(MOST).toList(),
                lines(working.stream().filter(one -> !all.containsKey(one)).toList(), known).stream()
                        .limit(MOST)
                        .toList());
    }

    /// @param held through which day parts are held back
    private record Known(
            Map<PersonId, Employment> employments,
            Map<StaffClass, Term> lasting,
            Map<PersonId, Map<StaffClass, LocalDate>> held) {}

    private Known known() {
        LocalDate today = SchoolDay.today(clock);
        return work.read(PersonnelActs.LIST_PERSONNEL, () -> {
            Map<PersonId, Employment> all = new HashMap<>();
            employments.list().forEach(one -> all.put(one.employee(), one));
            return new Known(all, terms.current(), holds.held(today));
        });
    }

    private Set<PersonId> staying(Map<PersonId, Employment> all) {
        LocalDate today = SchoolDay.today(clock);
        return roster.listWorking(today).stream()
                .map(Workplace::person)
                .filter(one -> Optional.ofNullable(all.get(one))
                        .filter(days -> days.ended().isBefore(today))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private List<Line> lines(Collection<PersonId> people, Known known) {
        LocalDate today = SchoolDay.today(clock);
        return people.stream()
                .map(one -> line(one, known, today))
                .sorted(Comparator.comparing(one -> one.name().sorted(), NameLetters.order()))
                .toList();
    }

    private Line line(PersonId employee, Known known, LocalDate today) {
        Optional<Employment> employment =
                Optional.ofNullable(known.employments().get(employee));
        Map<StaffClass, LocalDate> held = known.held().getOrDefault(employee, Map.of());
        return new Line(
                employee,
                accounts.nameOf(employee),
                employment.map(Employment::period),
                known.lasting().entrySet().stream()
                        .flatMap(kept -> employment
                                .flatMap(one -> EndRules.lastDay(
                                        one.period(),
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
        return one -> plain(one.name().full()).contains(typed);
    }

    /// As it is typed, without capitals and accents.
    private static String plain(String text) {
        return NameLetters.plain(text.strip());
    }
}
