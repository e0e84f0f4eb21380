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
import nl.zorgvuldig.demo.population.material.FictionalContacts;
import nl.zorgvuldig.demo.population.material.NameGenerator;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The population while it is being generated. Each generator adds its part and may read what
/// earlier ones added.
public final class PopulationDraft {
    /// A pupil, with what the generators need and the records do not keep.
    ///
    /// @param talkPartners what an entry calls the adults who are talked with
    public record Child(
            DemoPupils.Pupil pupil,
            PupilSlot slot,
            NameGenerator.Sex sex,
            List<String> talkPartners,
            List<DemoPupils.Enrolment> enrolments,
            List<DemoPupils.Placement> placements) {}

    final LocalDate today;
    final SchoolYear year;
    final NameGenerator names = new NameGenerator();
    final FictionalContacts contacts = new FictionalContacts();

    final DemoPlaces.Board board =
            new DemoPlaces.Board(new BoardId(SeededRandom.id("board")), "Stichting De Wilgenhof", "Wilgendam");
    final List<DemoPlaces.School> schools = new ArrayList<>();
    final List<DemoPlaces.Group> groups = new ArrayList<>();
    final Map<String, DemoPlaces.Group> groupByPlace = new HashMap<>();
    final List<DemoPeople.Employee> employees = new ArrayList<>();
    final List<DemoPeople.Outsider> outsiders = new ArrayList<>();
    final List<DemoPeople.GroupRelation> groupRelations = new ArrayList<>();
    final List<DemoPeople.SchoolRelation> schoolRelations = new ArrayList<>();
    final List<DemoPeople.BoardRelation> boardRelations = new ArrayList<>();
    final List<DemoPeople.Assignment> assignments = new ArrayList<>();
    final List<PersonId> acrossSchools = new ArrayList<>();
    final List<Child> children = new ArrayList<>();
    final List<DemoPeople.Guardian> guardians = new ArrayList<>();
    final List<DemoPeople.Authority> authorities = new ArrayList<>();
    final List<DemoPeople.Family> families = new ArrayList<>();
    final List<DemoPupils.Entry> entries = new ArrayList<>();
    final Map<String, PersonId> handles = new HashMap<>();
    final Map<LandmarkPupil, PupilId> landmarks = new EnumMap<>(LandmarkPupil.class);

    PopulationDraft(LocalDate today) {
        this.today = today;
        this.year = SchoolYear.of(today);
    }

    /// The group of the pupils of a year, in a school and school year.
    DemoPlaces.Group group(int school, SchoolYear when, int pupilYear, int section) {
        SchoolGroupPlan.Base base = SchoolGroupPlan.SCHOOLS.get(school).baseOf(pupilYear, section);
        return group(school, when, base);
    }

    DemoPlaces.Group group(int school, SchoolYear when, SchoolGroupPlan.Base base) {
        return Objects.requireNonNull(groupByPlace.get(place(school, when, base)));
    }

    static String place(int school, SchoolYear when, SchoolGroupPlan.Base base) {
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
