package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.demo.population.DemoPeople.Employee;
import nl.zorgvuldig.demo.population.DemoPeople.Function;
import nl.zorgvuldig.demo.population.DemoPeople.Outsider;
import nl.zorgvuldig.demo.population.material.NameGenerator;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Generates one employee at a time. No two have the same name, so that a story can refer to one.
final class EmployeeGenerator {
    private final PopulationDraft draft;
    private final Set<String> namesTaken = new HashSet<>();

    EmployeeGenerator(PopulationDraft draft) {
        this.draft = draft;
    }

    Employee hire(Function function, Optional<SchoolId> school) {
        return hire(someone(SeededRandom.of("name/" + nextKey())), function, school);
    }

    Employee hire(PersonName name, Function function, Optional<SchoolId> school) {
        String key = nextKey();
        SeededRandom dice = SeededRandom.of("employee/" + key);
        namesTaken.add(name.full());
        LocalDate since = LocalDate.of(draft.year.start() - dice.between(SchoolGenerator.YEARS_BACK, 18), 8, 1);
        Employee employee = new Employee(
                new PersonId(SeededRandom.id("employee/" + key)),
                key,
                name,
                draft.contacts.work(name),
                draft.contacts.phone(dice),
                function,
                school,
                Period.since(since));
        draft.employees.add(employee);
        return employee;
    }

    Outsider invite(String key, PersonName name, Function function, String organisation, String domain) {
        namesTaken.add(name.full());
        Outsider outsider = new Outsider(
                new PersonId(SeededRandom.id(key)),
                name,
                draft.contacts.work(name, domain),
                draft.contacts.phone(SeededRandom.of(key)),
                function,
                organisation);
        draft.outsiders.add(outsider);
        return outsider;
    }

    private String nextKey() {
        return "M" + (1001 + draft.employees.size());
    }

    private PersonName someone(SeededRandom dice) {
        while (true) {
            NameGenerator.Origin origin = NameGenerator.Origin.any(dice);
            NameGenerator.Sex sex = dice.chance(80) ? NameGenerator.Sex.FEMALE : NameGenerator.Sex.MALE;
            PersonName name = draft.names
                    .surname(origin, dice)
                    .with(draft.names.given(origin, sex, NameGenerator.Generation.ADULT, dice), sex);
            if (!namesTaken.contains(name.full())) {
                return name;
            }
        }
    }
}
