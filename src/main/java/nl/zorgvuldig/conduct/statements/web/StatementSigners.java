package nl.zorgvuldig.conduct.statements.web;

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
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.springframework.stereotype.Component;

/// Counts signatures, per school and for people who work for the board as a whole.
@Component
class StatementSigners {
    private static final String BOARD_ITSELF = "";

    private final ConfidentialityStatements statements;
    private final Staff staff;
    private final Schools schools;
    private final Accounts accounts;
    private final Clock clock;

    StatementSigners(
            ConfidentialityStatements statements, Staff staff, Schools schools, Accounts accounts, Clock clock) {
        this.statements = statements;
        this.staff = staff;
        this.schools = schools;
        this.accounts = accounts;
        this.clock = clock;
    }

    boolean ofBoard(SignedInUser who) {
        return held(who).stream().anyMatch(function -> function.function() == StaffFunction.BOARD);
    }

    /// The schools visible to the reader; none for anyone but heads and the board.
    List<StatementSignersPage.Place> places(SignedInUser who) {
        boolean board = ofBoard(who);
        Set<SchoolId> own = held(who).stream()
                .filter(function -> function.function() == StaffFunction.HEAD)
                .flatMap(function -> function.school().stream())
                .collect(Collectors.toSet());
        if (!board && own.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonName> names = accounts.listOpen(AccountKind.STAFF);
        Map<PersonId, Integer> signed = statements.newestSigned();
        List<HeldFunction> functions = staff.listHolders(Set.of(StaffFunction.values()), SchoolDay.today(clock));
        List<StatementSignersPage.Place> places = new ArrayList<>();
        for (School school : schools.list()) {
            if (board || own.contains(school.id())) {
                Set<PersonId> people = people(functions, Optional.of(school.id()));
                staff.list(school.id()).stream()
                        .filter(member -> member.period().contains(SchoolDay.today(clock)))
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

    private StatementSignersPage.Place place(
            String name, Set<PersonId> people, Map<PersonId, PersonName> names, Map<PersonId, Integer> signed) {
        int wanted = statements.binding().map(ConfidentialityStatement::version).orElse(0);
        people.retainAll(names.keySet());
        List<PersonName> missing = people.stream()
                .filter(person -> signed.getOrDefault(person, 0) < wanted)
                .map(person -> Objects.requireNonNull(names.get(person)))
                .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                .toList();
        return new StatementSignersPage.Place(name, people.size() - missing.size(), missing);
    }

    private static Set<PersonId> people(List<HeldFunction> functions, Optional<SchoolId> school) {
        return functions.stream()
                .filter(function -> function.school().equals(school))
                .map(HeldFunction::person)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(PersonId::value))));
    }

    private List<HeldFunction> held(SignedInUser who) {
        LocalDate today = SchoolDay.today(clock);
        return staff.listFunctions(who.person()).stream()
                .filter(function -> function.period().contains(today))
                .toList();
    }
}
