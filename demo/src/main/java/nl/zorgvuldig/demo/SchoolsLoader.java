package nl.zorgvuldig.demo;

import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the board, schools and groups of the demonstration.
@Component
@Lazy
final class SchoolsLoader {
    /// No area code begins so: nobody is called by it.
    private static final String FICTITIOUS = "000-12345";

    private final Schools schools;

    SchoolsLoader(Schools schools) {
        this.schools = schools;
    }

    void load(Population population) {
        schools.setUpBoard(population.board().name());
        int number = 1;
        for (DemoPlaces.School school : population.schools()) {
            schools.add(new School(school.id(), school.brin(), school.name()));
            schools.changePhone(school.id(), FICTITIOUS + number++, Act.MAINTAIN);
        }
        for (DemoPlaces.Group group : population.groups()) {
            String yearGroup =
                    group.combination() ? "C" : group.years().getFirst().toString();
            schools.add(
                    new Group(group.id(), group.school(), group.year(), group.key(), group.name(), yearGroup, false));
        }
    }
}
