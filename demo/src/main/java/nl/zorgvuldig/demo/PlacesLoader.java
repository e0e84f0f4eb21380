package nl.zorgvuldig.demo;

import nl.zorgvuldig.demo.population.Places;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The demonstration's board, schools and groups.
@Component
@Lazy
final class PlacesLoader {
    private final Schools schools;

    PlacesLoader(Schools schools) {
        this.schools = schools;
    }

    void load(Population population) {
        schools.setUpBoard(population.board().name());
        for (Places.School school : population.schools()) {
            schools.add(new School(school.id(), school.brin(), school.name()));
        }
        for (Places.Group group : population.groups()) {
            String yearGroup =
                    group.combination() ? "C" : group.years().getFirst().toString();
            schools.add(
                    new Group(group.id(), group.school(), group.year(), group.key(), group.name(), yearGroup, false));
        }
    }
}
