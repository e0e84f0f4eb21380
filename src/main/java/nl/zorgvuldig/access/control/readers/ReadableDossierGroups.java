package nl.zorgvuldig.access.control.readers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.readers.ReadableDossiers.DossierReach;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;

/// Pupils by school and group.
record ReadableDossierGroups(Schools schools, Pupils pupils, boolean named) {
    private record Place(SchoolId school, String group) {}

    List<DossierReach.OfGroup> list(Map<SchoolCareer, AccessRuling.Allowed> open, LocalDate day) {
        Map<SchoolId, School> known = new HashMap<>();
        schools.list().forEach(one -> known.put(one.id(), one));
        Map<GroupId, String> base = new HashMap<>();
        schools.listGroups(SchoolYear.of(day)).stream()
                .filter(one -> !one.composite())
                .forEach(one -> base.put(one.id(), one.shortName()));
        Map<Place, List<Map.Entry<SchoolCareer, AccessRuling.Allowed>>> places = new HashMap<>();
        for (Map.Entry<SchoolCareer, AccessRuling.Allowed> one : open.entrySet()) {
            places.computeIfAbsent(place(one.getKey(), base, day), _ -> new ArrayList<>())
                    .add(one);
        }
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        return places.entrySet().stream()
                .map(one -> new DossierReach.OfGroup(
                        Optional.ofNullable(known.get(one.getKey().school()))
                                .map(School::name)
                                .orElse("–"),
                        one.getKey().group(),
                        one.getValue().size(),
                        named ? names(one.getValue(), names) : List.of(),
                        one.getValue().stream()
                                .map(it -> PotentialReaders.words(it.getValue()))
                                .distinct()
                                .toList()))
                .sorted(Comparator.comparing(DossierReach.OfGroup::school).thenComparing(DossierReach.OfGroup::group))
                .toList();
    }

    private static Place place(SchoolCareer one, Map<GroupId, String> base, LocalDate day) {
        String group = one.placements().stream()
                .filter(placed -> placed.period().contains(day) && one.attends(day))
                .flatMap(placed -> Optional.ofNullable(base.get(placed.group())).stream())
                .findFirst()
                .orElse("");
        return new Place(one.keeper(), group);
    }

    private List<PersonName> names(
            List<Map.Entry<SchoolCareer, AccessRuling.Allowed>> those, Map<SchoolId, Map<PupilId, PersonName>> names) {
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
