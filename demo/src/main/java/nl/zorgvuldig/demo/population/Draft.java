package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolYear;

/// The population while it is being made. Each maker adds its part and may look at what earlier
/// makers added.
final class Draft {
    /// A pupil, with what the makers must know and the records need not keep.
    ///
    /// @param talkPartners how an entry calls the adults one talks with
    record Child(
            Pupils.Pupil pupil,
            Slot slot,
            Names.Sex sex,
            List<String> talkPartners,
            List<Pupils.Enrolment> enrolments,
            List<Pupils.Placement> placements) {}

    final LocalDate today;
    final SchoolYear year;
    final Names names = new Names();
    final Contacts contacts = new Contacts();

    final Places.Board board = new Places.Board(new BoardId(Dice.id("board")), "Stichting De Wilgenhof", "Wilgendam");
    final List<Places.School> schools = new ArrayList<>();
    final List<Places.Group> groups = new ArrayList<>();
    final Map<String, Places.Group> groupByPlace = new HashMap<>();
    final List<People.Employee> employees = new ArrayList<>();
    final List<People.Outsider> outsiders = new ArrayList<>();
    final List<People.GroupRelation> groupRelations = new ArrayList<>();
    final List<People.SchoolRelation> schoolRelations = new ArrayList<>();
    final List<People.BoardRelation> boardRelations = new ArrayList<>();
    final List<People.Assignment> assignments = new ArrayList<>();
    final List<PersonId> acrossSchools = new ArrayList<>();
    final List<Child> children = new ArrayList<>();
    final List<People.Guardian> guardians = new ArrayList<>();
    final List<People.Authority> authorities = new ArrayList<>();
    final List<People.Family> families = new ArrayList<>();
    final List<Pupils.Entry> entries = new ArrayList<>();
    final Map<String, PersonId> handles = new HashMap<>();
    final Map<Landmark, PupilId> landmarks = new EnumMap<>(Landmark.class);

    Draft(LocalDate today) {
        this.today = today;
        this.year = SchoolYear.of(today);
    }

    /// The group in which pupils of a year are, in a school and school year.
    Places.Group group(int school, SchoolYear when, int pupilYear, int section) {
        Plan.Base base = Plan.SCHOOLS.get(school).baseOf(pupilYear, section);
        return group(school, when, base);
    }

    Places.Group group(int school, SchoolYear when, Plan.Base base) {
        return Objects.requireNonNull(groupByPlace.get(place(school, when, base)));
    }

    static String place(int school, SchoolYear when, Plan.Base base) {
        return school + "/" + when + "/" + base.label();
    }

    Population finished() {
        return new Population(
                today,
                board,
                List.copyOf(schools),
                List.copyOf(groups),
                List.copyOf(employees),
                List.copyOf(outsiders),
                List.copyOf(groupRelations),
                List.copyOf(schoolRelations),
                List.copyOf(boardRelations),
                List.copyOf(assignments),
                List.copyOf(acrossSchools),
                children.stream().map(Child::pupil).toList(),
                children.stream().flatMap(child -> child.enrolments().stream()).toList(),
                children.stream().flatMap(child -> child.placements().stream()).toList(),
                List.copyOf(guardians),
                List.copyOf(authorities),
                List.copyOf(families),
                List.copyOf(entries),
                inOrder(),
                Collections.unmodifiableMap(landmarks));
    }

    private Map<String, PersonId> inOrder() {
        Map<String, PersonId> ordered = new LinkedHashMap<>();
        for (String handle : Population.HANDLES) {
            ordered.put(handle, Objects.requireNonNull(handles.get(handle), handle));
        }
        return Collections.unmodifiableMap(ordered);
    }
}
