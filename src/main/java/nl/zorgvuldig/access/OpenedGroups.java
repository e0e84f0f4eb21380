package nl.zorgvuldig.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;

/// Pupils by school and group.
record OpenedGroups(Schools schools, Pupils pupils, boolean named) {
    private record Place(SchoolId school, String group) {}

    List<OpenedTo.OfGroup> list(Map<Whereabouts, Ruling.Allowed> open, LocalDate day) {
        Map<SchoolId, School> known = new HashMap<>();
        schools.list().forEach(one -> known.put(one.id(), one));
        Map<GroupId, String> base = new HashMap<>();
        schools.listGroups(SchoolYear.of(day)).stream()
                .filter(one -> !one.composite())
                .forEach(one -> base.put(one.id(), one.shortName()));
        Map<Place, List<Map.Entry<Whereabouts, Ruling.Allowed>>> places = new HashMap<>();
        for (Map.Entry<Whereabouts, Ruling.Allowed> one : open.entrySet()) {
            places.computeIfAbsent(place(one.getKey(), base, day), _ -> new ArrayList<>())
                    .add(one);
        }
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        return places.entrySet().stream()
                .map(one -> new OpenedTo.OfGroup(
                        Optional.ofNullable(known.get(one.getKey().school()))
                                .map(School::name)
                                .orElse("–"),
                        one.getKey().group(),
                        one.getValue().size(),
                        named ? names(one.getValue(), names) : List.of(),
                        one.getValue().stream()
                                .map(it -> WhoCanOpen.words(it.getValue()))
                                .distinct()
                                .toList()))
                .sorted(Comparator.comparing(OpenedTo.OfGroup::school).thenComparing(OpenedTo.OfGroup::group))
                .toList();
    }

    private static Place place(Whereabouts one, Map<GroupId, String> base, LocalDate day) {
        String group = one.placements().stream()
                .filter(placed -> placed.period().contains(day) && one.attends(day))
                .flatMap(placed -> Optional.ofNullable(base.get(placed.group())).stream())
                .findFirst()
                .orElse("");
        return new Place(one.keeper(), group);
    }

    private List<PersonName> names(
            List<Map.Entry<Whereabouts, Ruling.Allowed>> those, Map<SchoolId, Map<PupilId, PersonName>> names) {
        return those.stream()
                .map(Map.Entry::getKey)
                .flatMap(one ->
                        Optional.ofNullable(names.computeIfAbsent(one.keeper(), pupils::names)
                                        .get(one.pupil()))
                                .stream())
                .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                .toList();
    }
}
