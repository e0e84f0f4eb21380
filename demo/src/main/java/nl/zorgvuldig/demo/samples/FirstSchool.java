package nl.zorgvuldig.demo.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPeople.Secrecy;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.samples.SampleSchool.Link;
import nl.zorgvuldig.demo.samples.SampleSchool.Mixed;
import nl.zorgvuldig.demo.samples.SampleSchool.Parent;
import nl.zorgvuldig.demo.samples.SampleSchool.Pupil;
import nl.zorgvuldig.demo.samples.SampleSchool.Teacher;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Composes the first school of the board, that of `leerkracht`, as it is today.
final class FirstSchool {
    /// The group whose parents the administration also knows.
    private static final String WITH_PARENTS = "Groep 5";

    private static final int MIXED_OF_EACH = 3;

    private final Population all;
    private final LocalDate today;
    private final DemoPlaces.School school;
    private final Map<GroupId, DemoPlaces.Group> groups;
    private final Map<PersonId, DemoPeople.Guardian> guardians;

    FirstSchool(Population all) {
        this.all = all;
        today = all.today();
        school = all.schools().getFirst();
        guardians = all.guardians().stream().collect(Collectors.toMap(DemoPeople.Guardian::id, it -> it));
        SchoolYear year = SchoolYear.of(today);
        groups = all.groups().stream()
                .filter(it -> it.school().equals(school.id()) && it.year().equals(year))
                .collect(Collectors.toMap(DemoPlaces.Group::id, it -> it));
    }

    SampleSchool today() {
        SchoolYear year = SchoolYear.of(today);
        List<DemoPlaces.Group> ordered = groups.values().stream()
                .sorted(Comparator.comparing(DemoPlaces.Group::key))
                .toList();
        List<Pupil> pupils = pupils();
        List<String> named =
                pupils.stream().flatMap(it -> it.parents().stream()).distinct().toList();
        List<Parent> parents = all.guardians().stream()
                .filter(it -> named.contains(it.key()))
                .map(FirstSchool::parent)
                .toList();
        return new SampleSchool(school, year, today, ordered, mixed(year), pupils, staff(), parents);
    }

    private Mixed mixed(SchoolYear year) {
        PersonId teacher = all.person("ib");
        String key = all.employees().stream()
                .filter(it -> it.id().equals(teacher))
                .findFirst()
                .orElseThrow()
                .key();
        return new Mixed(school.brin() + "-" + year.start() + "-PLUS", "Plusgroep", key);
    }

    private List<Pupil> pupils() {
        Map<PupilId, DemoPupils.Placement> placed = new HashMap<>();
        all.placements().stream()
                .filter(it -> it.period().contains(today) && groups.containsKey(it.group()))
                .forEach(it -> placed.put(it.pupil(), it));
        Map<PupilId, LocalDate> entered = new HashMap<>();
        all.enrolments().stream()
                .filter(it -> it.period().contains(today))
                .forEach(it -> entered.put(it.pupil(), it.from()));
        Map<String, Integer> mixed = new HashMap<>();
        return all.pupils().stream()
                .filter(it -> placed.containsKey(it.id()))
                .map(it -> pupil(
                        it,
                        Objects.requireNonNull(placed.get(it.id())),
                        Objects.requireNonNull(entered.get(it.id())),
                        mixed))
                .toList();
    }

    private Pupil pupil(
            DemoPupils.Pupil pupil, DemoPupils.Placement place, LocalDate entered, Map<String, Integer> mixed) {
        DemoPlaces.Group group = Objects.requireNonNull(groups.get(place.group()));
        List<DemoPeople.Guardian> adults = adults(pupil);
        boolean also = place.year() >= 7 && mixed.merge(group.key(), 1, Integer::sum) <= MIXED_OF_EACH;
        return new Pupil(
                pupil.key(),
                pupil.name(),
                pupil.born(),
                place.year(),
                group.key(),
                also,
                entered,
                adults.stream()
                        .findFirst()
                        .filter(it -> it.secrecy() == Secrecy.OPEN)
                        .map(it -> it.address().postcode().replace(" ", "")),
                group.name().equals(WITH_PARENTS)
                        ? adults.stream().map(DemoPeople.Guardian::key).toList()
                        : List.of());
    }

    private List<DemoPeople.Guardian> adults(DemoPupils.Pupil pupil) {
        return all.authorities().stream()
                .filter(it -> it.pupil().equals(pupil.id()) && it.period().contains(today))
                .map(it -> Objects.requireNonNull(guardians.get(it.guardian())))
                .toList();
    }

    /// The staff of this school, and those who come to teach here.
    private List<Teacher> staff() {
        List<Teacher> staff = new ArrayList<>();
        for (DemoPeople.Employee employee : all.employees()) {
            List<Link> links = links(employee.id());
            if (!links.isEmpty() || employee.school().equals(Optional.of(school.id()))) {
                staff.add(new Teacher(employee.key(), employee.name(), employee.email(), employee.function(), links));
            }
        }
        return staff;
    }

    private List<Link> links(PersonId person) {
        return all.groupRelations().stream()
                .filter(it -> it.person().equals(person) && it.period().contains(today))
                .filter(it -> groups.containsKey(it.group()))
                .map(it ->
                        new Link(Objects.requireNonNull(groups.get(it.group())).key(), it.role(), it.period()))
                .toList();
    }

    private static Parent parent(DemoPeople.Guardian guardian) {
        return new Parent(
                guardian.key(),
                guardian.name(),
                guardian.email(),
                guardian.secrecy() == Secrecy.OPEN ? Optional.of(guardian.phone()) : Optional.empty());
    }
}
