package nl.zorgvuldig.demo.pictures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.events.EarlierEvents;
import nl.zorgvuldig.images.events.EarlierEvents.Arrival;
import nl.zorgvuldig.images.events.EventDraft;
import nl.zorgvuldig.images.events.EventState;
import nl.zorgvuldig.images.events.SchoolEventId;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads events of the first school in every state: proposed by the teacher, planned, announced
/// with a message that did not arrive and letters to make, ready, held, cancelled, and one that
/// began before it was ready.
@Component
@Lazy
public final class EventLoader {
    private final EarlierEvents events;
    private final Boards boards;

    EventLoader(EarlierEvents events, Boards boards) {
        this.events = events;
        this.boards = boards;
    }

    public void load(Population population) {
        SchoolId school = population.schools().getFirst().id();
        List<GroupId> mine = population.groupRelations().stream()
                .filter(relation -> relation.person().equals(population.person("leerkracht")))
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.GroupRelation::group)
                .limit(1)
                .toList();
        boards.program(population.board().id()).run(() -> load(population, school, mine));
    }

    private void load(Population population, SchoolId school, List<GroupId> mine) {
        LocalDate trip = day(population, 45);
        events.takeOver(
                id("trip"),
                wish(school, "Schoolreis", trip, mine),
                population.person("leerkracht"),
                EventState.PROPOSED,
                trip.minusDays(7));
        LocalDate walk = day(population, -10);
        events.takeOver(
                id("walk"),
                wish(school, "Herfstwandeling", walk, mine),
                population.person("directeur"),
                EventState.PLANNED,
                walk.minusDays(7));
        LocalDate party = day(population, 30);
        events.takeOver(
                id("party"),
                wish(school, "Kerstviering", party, List.of()),
                population.person("directeur"),
                EventState.PLANNED,
                party.minusDays(7));
        Map<PersonId, Arrival> reached = new HashMap<>();
        population.guardians().stream()
                .filter(guardian -> guardian.email().isPresent())
                .forEach(guardian -> reached.put(guardian.id(), Arrival.ARRIVED));
        population.employees().forEach(employee -> reached.put(employee.id(), Arrival.ARRIVED));
        Instant told = at(population.today().minusDays(2), LocalTime.of(8, 0));
        Map<PersonId, Arrival> hitch = new HashMap<>(reached);
        parent(population, mine).ifPresent(person -> hitch.put(person, Arrival.REFUSED));
        events.takeOver(
                id("saint"),
                wish(school, "Sinterklaasfeest", day(population, 9), mine),
                told,
                EventState.NOTICED,
                hitch);
        events.takeOver(
                id("sports"), wish(school, "Sportdag", day(population, 12), mine), told, EventState.READY, reached);
        events.takeOver(
                id("breakfast"),
                wish(school, "Voorleesontbijt", day(population, 14), mine),
                told,
                EventState.CANCELLED,
                reached);
        events.takeOver(
                id("books"),
                wish(school, "Opening van de Kinderboekenweek", day(population, -40), mine),
                at(population.today().minusDays(50), LocalTime.of(8, 0)),
                EventState.HELD,
                reached);
    }

    /// A parent of a child in the group that takes part in no story.
    private static Optional<PersonId> parent(Population population, List<GroupId> groups) {
        return population.families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family -> family.children().stream()
                        .anyMatch(child -> population.placements().stream()
                                .filter(in -> in.pupil().equals(child))
                                .filter(in -> groups.contains(in.group()))
                                .anyMatch(in -> in.period().contains(population.today()))))
                .map(family -> family.guardians().getFirst())
                .filter(person -> population.guardians().stream()
                        .filter(it -> it.id().equals(person))
                        .anyMatch(it -> it.email().isPresent()))
                .findFirst();
    }

    private static EventDraft wish(SchoolId school, String title, LocalDate day, List<GroupId> groups) {
        return new EventDraft(school, title, at(day, LocalTime.of(9, 0)), groups, EventDraft.Hurry.IN_TIME);
    }

    /// That day, or the first school day after it.
    private static LocalDate day(Population population, int days) {
        return SchoolDay.taughtFrom(population.today().plusDays(days));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SchoolDay.ZONE).toInstant();
    }

    private static SchoolEventId id(String name) {
        return new SchoolEventId(UUID.nameUUIDFromBytes(("event/" + name).getBytes(StandardCharsets.UTF_8)));
    }
}
