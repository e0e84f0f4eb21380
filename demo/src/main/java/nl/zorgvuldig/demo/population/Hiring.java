package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.demo.population.People.Employee;
import nl.zorgvuldig.demo.population.People.Function;
import nl.zorgvuldig.demo.population.People.Outsider;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolId;

/// Makes one employee at a time. No two have the same name, so that a story can point at one.
final class Hiring {
    private final Draft draft;
    private final Set<String> namesTaken = new HashSet<>();

    Hiring(Draft draft) {
        this.draft = draft;
    }

    Employee hire(Function function, Optional<SchoolId> school) {
        return hire(someone(Dice.of("name/" + nextKey())), function, school);
    }

    Employee hire(PersonName name, Function function, Optional<SchoolId> school) {
        String key = nextKey();
        Dice dice = Dice.of("employee/" + key);
        namesTaken.add(name.full());
        LocalDate since = LocalDate.of(draft.year.start() - dice.between(Schools.YEARS_BACK, 18), 8, 1);
        Employee employee = new Employee(
                new PersonId(Dice.id("employee/" + key)),
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
                new PersonId(Dice.id(key)),
                name,
                draft.contacts.work(name, domain),
                draft.contacts.phone(Dice.of(key)),
                function,
                organisation);
        draft.outsiders.add(outsider);
        return outsider;
    }

    private String nextKey() {
        return "M" + (1001 + draft.employees.size());
    }

    private PersonName someone(Dice dice) {
        while (true) {
            Names.Origin origin = Names.Origin.any(dice);
            Names.Sex sex = dice.chance(80) ? Names.Sex.FEMALE : Names.Sex.MALE;
            PersonName name = draft.names
                    .surname(origin, dice)
                    .with(draft.names.given(origin, sex, Names.Generation.ADULT, dice), sex);
            if (!namesTaken.contains(name.full())) {
                return name;
            }
        }
    }
}
