package nl.zorgvuldig.conduct.codes.receipts;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeRules;
import nl.zorgvuldig.conduct.codes.ConductCodeStore;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// Missing confirmations: of their own school for a head, of everybody for the board. Counts
/// everybody who can sign in and works here today. One database query per list.
@Component
public final class ConductCodeGaps {
    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final Staff staff;
    private final Schools schools;
    private final Accounts accounts;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    ConductCodeGaps(
            ConductCodeStore codes,
            ConductCodeConfirmationStore receipts,
            Staff staff,
            Schools schools,
            Accounts accounts,
            Boards boards,
            Work work,
            Clock clock) {
        this.codes = codes;
        this.receipts = receipts;
        this.staff = staff;
        this.schools = schools;
        this.accounts = accounts;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// One document at one place.
    ///
    /// @param missing people who work there and have not confirmed it
    public record Gap(ConductCodeVersion current, int received, List<PersonId> missing) {}

    /// A school, or the board itself.
    ///
    /// @param name of the school; empty for people who work for the board as a whole
    public record Place(String name, List<Gap> gaps) {}

    /// The gaps visible to the acting person; none for anyone but heads and the board.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public List<Place> list() {
        LocalDate today = SchoolDay.today(clock);
        Collection<Optional<SchoolId>> seen = seen(today);
        if (seen.isEmpty()) {
            return List.of();
        }
        Set<PersonId> known = accounts.listOpen(AccountKind.STAFF).keySet();
        Map<Optional<SchoolId>, Set<PersonId>> people = staff.listWorking(today).stream()
                .filter(workplace -> known.contains(workplace.person()))
                .collect(Collectors.groupingBy(
                        Workplace::school, Collectors.mapping(Workplace::person, Collectors.toSet())));
        ConductCodeRules rules = work.read(Act.BROWSE, () -> new ConductCodeRules(codes.listStanding(), today));
        Map<PersonId, Map<ConductCodeId, Integer>> confirmed = confirmed();
        Map<Optional<SchoolId>, String> names = new LinkedHashMap<>();
        schools.list().forEach(each -> names.put(Optional.of(each.id()), each.name()));
        names.put(Optional.empty(), "");
        List<Place> places = new ArrayList<>();
        names.forEach((school, name) -> {
            if (seen.contains(school)) {
                places.add(new Place(name, gaps(rules, people.getOrDefault(school, Set.of()), confirmed)));
            }
        });
        return places;
    }

    /// The database determines whose receipts are visible to the acting person; those are then read
    /// as the system account.
    private Map<PersonId, Map<ConductCodeId, Integer>> confirmed() {
        ConductCodeConfirmationStore.Scope scope = work.read(Act.BROWSE, receipts::scope);
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> receipts.newest(scope)));
    }

    private static List<Gap> gaps(
            ConductCodeRules rules, Set<PersonId> people, Map<PersonId, Map<ConductCodeId, Integer>> confirmed) {
        Map<ConductCodeId, List<PersonId>> missing = rules.missing(people, confirmed);
        return rules.current().stream()
                .map(version -> {
                    List<PersonId> without = missing.getOrDefault(version.code(), List.of());
                    return new Gap(version, people.size() - without.size(), without);
                })
                .toList();
    }

    /// The board sees every school and the board itself, a head their own school.
    private Collection<Optional<SchoolId>> seen(LocalDate today) {
        List<HeldFunction> held = staff.listFunctions(Acting.current().person()).stream()
                .filter(function -> function.period().contains(today))
                .toList();
        if (held.stream().anyMatch(function -> function.function() == StaffFunction.BOARD)) {
            List<Optional<SchoolId>> all = new ArrayList<>();
            schools.list().forEach(school -> all.add(Optional.of(school.id())));
            all.add(Optional.empty());
            return all;
        }
        return held.stream()
                .filter(function -> function.function() == StaffFunction.HEAD)
                .map(HeldFunction::school)
                .collect(Collectors.toSet());
    }
}
