package nl.zorgvuldig.demo.pictures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.filming.EarlierFilmings;
import nl.zorgvuldig.images.filming.FilmingEvent;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingId;
import nl.zorgvuldig.images.filming.FilmingRequest;
import nl.zorgvuldig.images.filming.FilmingState;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads requests to film at the first school in every state, all in the group of `leerkracht`, by
/// parents without a demonstration account.
@Component
@Lazy
public final class FilmingLoader {
    private static final String CIRCLE = "Het zingen en het trakteren, tien minuten in de kring.";
    private static final FilmingEvent WITH_CONDITIONS =
            new FilmingEvent.Permitted("Alleen in de kring, niet langer dan tien minuten.");

    private final EarlierFilmings filmings;

    FilmingLoader(EarlierFilmings filmings) {
        this.filmings = filmings;
    }

    public void load(Population population) {
        GroupId group = population.groupRelations().stream()
                .filter(relation -> relation.person().equals(population.person("leerkracht")))
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.GroupRelation::group)
                .findFirst()
                .orElseThrow();
        List<DemoPeople.Family> families = population.families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family -> !child(population, family, group).isEmpty())
                .limit(7)
                .toList();
        Iterator<DemoPeople.Family> next = families.iterator();
        ask(population, next, group, 7, FilmingState.ASKED);
        ask(population, next, group, 10, FilmingState.PERMITTED);
        ask(population, next, group, 8, FilmingState.REFUSED);
        ask(population, next, group, -3, FilmingState.LAPSED);
        ask(population, next, group, 9, FilmingState.WITHDRAWN);
        ask(population, next, group, 12, FilmingState.REVOKED);
        ask(population, next, group, -20, FilmingState.CLOSED);
    }

    private static List<FilmingEvent> events(FilmingState state) {
        return switch (state) {
            case ASKED -> List.of();
            case PERMITTED -> List.of(WITH_CONDITIONS);
            case REFUSED -> List.of(new FilmingEvent.Refused("Die ochtend is er een toets. Kies een andere dag."));
            case LAPSED -> List.of(new FilmingEvent.Lapsed());
            case WITHDRAWN -> List.of(new FilmingEvent.Withdrawn());
            case REVOKED -> List.of(WITH_CONDITIONS, new FilmingEvent.Revoked("Ouders trokken hun toestemming in."));
            case CLOSED -> List.of(WITH_CONDITIONS, new FilmingEvent.Closed());
        };
    }

    private void ask(
            Population population, Iterator<DemoPeople.Family> next, GroupId group, int days, FilmingState state) {
        if (!next.hasNext()) {
            return;
        }
        DemoPeople.Family family = next.next();
        LocalDate day = SchoolDay.taughtFrom(population.today().plusDays(days));
        Instant asked = at(population.today().minusDays(2).minusDays(days < 0 ? -days + 6 : 0));
        FilmingFile file = FilmingFile.of(new FilmingRequest(
                new FilmingId(UUID.nameUUIDFromBytes(("filming/" + state).getBytes(StandardCharsets.UTF_8))),
                child(population, family, group).getFirst(),
                family.guardians().getFirst(),
                population.groups().stream()
                        .filter(each -> each.id().equals(group))
                        .findFirst()
                        .orElseThrow()
                        .school(),
                group,
                day,
                asked,
                CIRCLE));
        for (FilmingEvent event : events(state)) {
            file = file.with(file.next(PersonId.PROGRAM, asked.plusSeconds(3600), event));
        }
        filmings.takeOver(file);
    }

    private static List<PupilId> child(Population population, DemoPeople.Family family, GroupId group) {
        return family.children().stream()
                .filter(child -> population.placements().stream()
                        .filter(placement -> placement.pupil().equals(child))
                        .filter(placement -> placement.group().equals(group))
                        .anyMatch(placement -> placement.period().contains(population.today())))
                .toList();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(19, 30)).atZone(SchoolDay.ZONE).toInstant();
    }
}
