package nl.zorgvuldig.demo.dossiers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads confidential entries about one child in the group of `leerkracht`, who therefore never
/// sees them: one written as confidential by the support coordinator, one made confidential later
/// by the head.
@Component
@Lazy
public final class ConfidentialEntryLoader {
    /// Position in the group by key, among children without a landmark or an assignment.
    private static final int PLACE = 4;

    private final Dossiers dossiers;

    ConfidentialEntryLoader(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public void load(Population population) {
        child(population).ifPresent(child -> {
            PersonId ib = population.person("ib");
            add(
                    population,
                    child,
                    entry(
                            population,
                            "written",
                            EntryKind.INCIDENT,
                            21,
                            ib,
                            "Vertelde zelf over ruzie thuis. Advies gevraagd bij Veilig Thuis, zonder naam."),
                    ib,
                    21,
                    Optional.empty());
            add(
                    population,
                    child,
                    entry(
                            population,
                            "raised",
                            EntryKind.PARENT_TALK,
                            35,
                            population.person("leerkracht"),
                            "Een ouder vertelde dat het thuis moeilijk gaat sinds de verhuizing."),
                    population.person("directeur"),
                    20,
                    Optional.of("Gaat over het gezin, niet over de klas."));
        });
    }

    private void add(
            Population population, PupilId child, Entry entry, PersonId by, int daysAgo, Optional<String> reason) {
        dossiers.takeOver(
                child,
                List.of(entry),
                List.of(new ConfidentialityChange(
                        entry.piece(), 1, Confidentiality.CONFIDENTIAL, by, moment(population, daysAgo), reason)));
    }

    private static Entry entry(
            Population population, String name, EntryKind kind, int daysAgo, PersonId author, String text) {
        return new Entry(
                new EntryId(UUID.nameUUIDFromBytes(("confidential/" + name).getBytes(StandardCharsets.UTF_8))),
                1,
                kind,
                population.today().minusDays(daysAgo),
                author,
                moment(population, daysAgo),
                text,
                Optional.empty());
    }

    static Instant moment(Population population, int daysAgo) {
        return population
                .today()
                .minusDays(daysAgo)
                .atTime(LocalTime.of(15, 40))
                .atZone(SchoolDay.ZONE)
                .toInstant();
    }

    /// The pupil with the confidential entries.
    static Optional<PupilId> child(Population population) {
        Set<GroupId> groups = population.groupRelations().stream()
                .filter(relation -> relation.person().equals(population.person("leerkracht")))
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.GroupRelation::group)
                .collect(Collectors.toSet());
        Set<PupilId> sit = population.placements().stream()
                .filter(placement -> groups.contains(placement.group()))
                .filter(placement -> placement.period().contains(population.today()))
                .map(DemoPupils.Placement::pupil)
                .collect(Collectors.toSet());
        Set<PupilId> told = Stream.concat(
                        population.landmarks().values().stream(),
                        population.assignments().stream().map(DemoPeople.Assignment::pupil))
                .collect(Collectors.toSet());
        return population.pupils().stream()
                .filter(pupil -> sit.contains(pupil.id()) && !told.contains(pupil.id()))
                .sorted(Comparator.comparing(DemoPupils.Pupil::key))
                .map(DemoPupils.Pupil::id)
                .skip(PLACE)
                .findFirst();
    }
}
