package nl.zorgvuldig.images.albums.marking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// The people who can be in a picture of a group: its pupils on that day, and the staff of its
/// school.
@Component
public final class MarkablePeople {

    private final Pupils pupils;
    private final Staff staff;
    private final Accounts accounts;
    private final ConsentDecisions asked;

    MarkablePeople(Pupils pupils, Staff staff, Accounts accounts, ConsentDecisions asked) {
        this.pupils = pupils;
        this.staff = staff;
        this.accounts = accounts;
        this.asked = asked;
    }

    /// Pupils of the group on that day, ordered by first name.
    public Map<PupilId, PersonName> pupils(GroupId group, LocalDate day) {
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        Map<PupilId, PersonName> found = new HashMap<>();
        for (SchoolCareer career : pupils.listInGroup(group)) {
            if (career.isIn(group, day)) {
                Optional.ofNullable(names.computeIfAbsent(career.keeper(), pupils::names)
                                .get(career.pupil()))
                        .ifPresent(name -> found.put(career.pupil(), name));
            }
        }
        return sorted(found);
    }

    /// Staff by first name: those who work at the school on that day according to its roster or a
    /// function there, and the guides of the group, even when no roster lists them.
    public Map<PersonId, PersonName> staff(Group group, LocalDate day) {
        Map<PersonId, PersonName> found = new HashMap<>();
        Stream.concat(
                        staff.listWorking(day).stream()
                                .filter(workplace -> workplace.school().equals(Optional.of(group.school())))
                                .map(Workplace::person),
                        staff.listGuides(group.id()).stream()
                                .filter(guidance -> guidance.period().contains(day))
                                .map(GroupGuidance::person))
                .distinct()
                .forEach(person -> accounts.findName(person).ifPresent(name -> found.put(person, name)));
        return sorted(found);
    }

    /// Current consent decision of each of these pupils on being recorded.
    public Map<PupilId, ConsentDecision> consents(Set<PupilId> wanted) {
        return asked.decide(PurposeKind.RECORDING, wanted);
    }

    private static <K> Map<K, PersonName> sorted(Map<K, PersonName> names) {
        Comparator<String> order = NameLetters.order();
        Map<K, PersonName> sorted = new LinkedHashMap<>();
        List<Map.Entry<K, PersonName>> entries = names.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<K, PersonName> entry) ->
                                        entry.getValue().given(),
                                order)
                        .thenComparing(entry -> entry.getValue().family(), order))
                .toList();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
