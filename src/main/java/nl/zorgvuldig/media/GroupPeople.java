package nl.zorgvuldig.media;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// Who can be in a picture of a group: who was in it on that day, and who works at its school.
@Component
final class GroupPeople {

    private final Pupils pupils;
    private final Staff staff;
    private final Accounts accounts;
    private final AskedApart asked;

    GroupPeople(Pupils pupils, Staff staff, Accounts accounts, AskedApart asked) {
        this.pupils = pupils;
        this.staff = staff;
        this.accounts = accounts;
        this.asked = asked;
    }

    /// By first name.
    Map<PupilId, PersonName> pupils(GroupId group, LocalDate day) {
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        Map<PupilId, PersonName> found = new HashMap<>();
        for (Whereabouts one : pupils.listInGroup(group)) {
            boolean there = one.placements().stream()
                    .anyMatch(in -> in.group().equals(group) && in.period().contains(day));
            if (there) {
                Optional.ofNullable(names.computeIfAbsent(one.keeper(), pupils::names)
                                .get(one.pupil()))
                        .ifPresent(name -> found.put(one.pupil(), name));
            }
        }
        return sorted(found);
    }

    /// By first name: who works at the school on that day by its roster or by a function there, and
    /// who guides the group, also when no roster names them.
    Map<PersonId, PersonName> staff(Group group, LocalDate day) {
        Map<PersonId, PersonName> found = new HashMap<>();
        Stream.concat(
                        staff.listWorking(day).stream()
                                .filter(one -> one.school().equals(Optional.of(group.school())))
                                .map(Workplace::person),
                        staff.listGuides(group.id()).stream()
                                .filter(one -> one.period().contains(day))
                                .map(Guidance::person))
                .distinct()
                .forEach(one -> accounts.findName(one).ifPresent(name -> found.put(one, name)));
        return sorted(found);
    }

    /// May they be recorded, now?
    Map<PupilId, ConsentDecision> consents(Set<PupilId> wanted) {
        return asked.decide(PurposeKind.RECORDING, wanted);
    }

    private static <K> Map<K, PersonName> sorted(Map<K, PersonName> names) {
        Comparator<String> order = NameLetters.order();
        Map<K, PersonName> sorted = new LinkedHashMap<>();
        List<Map.Entry<K, PersonName>> entries = names.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<K, PersonName> one) -> one.getValue().given(), order)
                        .thenComparing(one -> one.getValue().family(), order))
                .toList();
        entries.forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }
}
