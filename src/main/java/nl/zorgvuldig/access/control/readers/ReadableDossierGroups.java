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
        schools.list().forEach(school -> known.put(school.id(), school));
        Map<GroupId, String> base = new HashMap<>();
        schools.listGroups(SchoolYear.of(day)).stream()
                .filter(group -> !group.composite())
                .forEach(group -> base.put(group.id(), group.shortName()));
        Map<Place, List<Map.Entry<SchoolCareer, AccessRuling.Allowed>>> places = new HashMap<>();
        for (Map.Entry<SchoolCareer, AccessRuling.Allowed> entry : open.entrySet()) {
            places.computeIfAbsent(place(entry.getKey(), base, day), _ -> new ArrayList<>())
                    .add(entry);
        }
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        return places.entrySet().stream()
                .map(entry -> new DossierReach.OfGroup(
                        Optional.ofNullable(known.get(entry.getKey().school()))
                                .map(School::name)
                                .orElse("–"),
                        entry.getKey().group(),
                        entry.getValue().size(),
                        named ? names(entry.getValue(), names) : List.of(),
                        entry.getValue().stream()
                                .map(it -> PotentialReaders.words(it.getValue()))
                                .distinct()
                                .toList()))
                .sorted(Comparator.comparing(DossierReach.OfGroup::school).thenComparing(DossierReach.OfGroup::group))
                .toList();
    }

    private static Place place(SchoolCareer career, Map<GroupId, String> base, LocalDate day) {
        String group = career.placements().stream()
                .filter(placed -> placed.period().contains(day) && career.attends(day))
                .flatMap(placed -> Optional.ofNullable(base.get(placed.group())).stream())
                .findFirst()
                .orElse("");
        return new Place(career.keeper(), group);
    }

    private List<PersonName> names(
            List<Map.Entry<SchoolCareer, AccessRuling.Allowed>> those, Map<SchoolId, Map<PupilId, PersonName>> names) {
        return those.stream()
                .map(Map.Entry::getKey)
                .flatMap(career ->
                        Optional.ofNullable(names.computeIfAbsent(career.keeper(), pupils::names)
                                        .get(career.pupil()))
                                .stream())
                .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                .toList();
    }
}
