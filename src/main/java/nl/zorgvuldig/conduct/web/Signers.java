package nl.zorgvuldig.conduct.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.Statement;
import nl.zorgvuldig.conduct.Statements;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;
import org.springframework.stereotype.Component;

/// Counts who signed, per school and for those who work for the board as a whole.
@Component
class Signers {
    private static final String BOARD_ITSELF = "";

    private final Statements statements;
    private final Staff staff;
    private final Schools schools;
    private final Accounts accounts;
    private final Clock clock;

    Signers(Statements statements, Staff staff, Schools schools, Accounts accounts, Clock clock) {
        this.statements = statements;
        this.staff = staff;
        this.schools = schools;
        this.accounts = accounts;
        this.clock = clock;
    }

    boolean ofBoard(SignedIn who) {
        return held(who).stream().anyMatch(one -> one.function() == StaffFunction.BOARD);
    }

    /// The schools the reader may see this of; none for who is neither head nor board.
    List<SignersPage.Place> places(SignedIn who) {
        boolean board = ofBoard(who);
        Set<SchoolId> own = held(who).stream()
                .filter(one -> one.function() == StaffFunction.HEAD)
                .flatMap(one -> one.school().stream())
                .collect(Collectors.toSet());
        if (!board && own.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonName> names = accounts.listOpen(AccountKind.STAFF);
        Map<PersonId, Integer> signed = statements.newestSigned();
        List<FunctionHeld> functions = staff.listHolders(Set.of(StaffFunction.values()), SchoolDay.today(clock));
        List<SignersPage.Place> places = new ArrayList<>();
        for (School school : schools.list()) {
            if (board || own.contains(school.id())) {
                Set<PersonId> people = people(functions, Optional.of(school.id()));
                staff.list(school.id()).stream()
                        .filter(one -> one.period().contains(SchoolDay.today(clock)))
                        .map(StaffMember::person)
                        .forEach(people::add);
                places.add(place(school.name(), people, names, signed));
            }
        }
        if (board) {
            places.add(place(BOARD_ITSELF, people(functions, Optional.empty()), names, signed));
        }
        return places;
    }

    private SignersPage.Place place(
            String name, Set<PersonId> people, Map<PersonId, PersonName> names, Map<PersonId, Integer> signed) {
        int wanted = statements.binding().map(Statement::version).orElse(0);
        people.retainAll(names.keySet());
        List<PersonName> missing = people.stream()
                .filter(one -> signed.getOrDefault(one, 0) < wanted)
                .map(one -> Objects.requireNonNull(names.get(one)))
                .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                .toList();
        return new SignersPage.Place(name, people.size() - missing.size(), missing);
    }

    private static Set<PersonId> people(List<FunctionHeld> functions, Optional<SchoolId> school) {
        return functions.stream()
                .filter(one -> one.school().equals(school))
                .map(FunctionHeld::person)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(PersonId::value))));
    }

    private List<FunctionHeld> held(SignedIn who) {
        LocalDate today = SchoolDay.today(clock);
        return staff.listFunctions(who.person()).stream()
                .filter(one -> one.period().contains(today))
                .toList();
    }
}
