package nl.zorgvuldig.story;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Who might ask something of the demonstration's board, for tests that compare what two parts of the
/// program say of each: all who work for it, and of the guardians those of the landmark pupils, those
/// with an account of the demonstration and some of the rest ([Sample]).
public final class DemoReaders {
    private static final int OTHER_GUARDIANS = 25;

    private DemoReaders() {}

    public static Map<PersonId, AccountKind> list(DemoProgram demo) {
        Population population = demo.population();
        Map<PersonId, AccountKind> readers = new LinkedHashMap<>();
        population.employees().forEach(employee -> readers.put(employee.id(), AccountKind.STAFF));
        population
                .outsiders()
                .forEach(outsider -> readers.put(
                        outsider.id(),
                        outsider.function() == DemoPeople.Function.EXTERNAL_EXPERT
                                ? AccountKind.EXPERT
                                : AccountKind.STAFF));
        readers.put(demo.person("leerling"), AccountKind.PUPIL);
        guardians(population).forEach(guardian -> readers.put(guardian, AccountKind.GUARDIAN));
        return readers;
    }

    /// Each once.
    private static Set<PersonId> guardians(Population population) {
        Set<PupilId> landmarks = new HashSet<>(population.landmarks().values());
        Set<PersonId> special = new HashSet<>(population.handles().values());
        population.authorities().stream()
                .filter(authority -> landmarks.contains(authority.pupil()))
                .forEach(authority -> special.add(authority.guardian()));
        List<PersonId> all =
                population.guardians().stream().map(DemoPeople.Guardian::id).toList();
        Set<PersonId> chosen = new HashSet<>(Sample.of(
                all.stream().filter(guardian -> !special.contains(guardian)).toList(), OTHER_GUARDIANS));
        all.stream().filter(special::contains).forEach(chosen::add);
        return chosen;
    }
}
