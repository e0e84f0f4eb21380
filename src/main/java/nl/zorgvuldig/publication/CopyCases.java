package nl.zorgvuldig.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Copies of pictures that must be taken down elsewhere, and whose turn it is: who guides the group
/// today, or else the head of its school.
@Component
final class CopyCases implements CaseKind {
    private final CopyStore store;
    private final MarkedPictures pictures;
    private final Schools schools;
    private final Staff staff;
    private final Turns turns;

    CopyCases(CopyStore store, MarkedPictures pictures, Schools schools, Staff staff, Turns turns) {
        this.store = store;
        this.pictures = pictures;
        this.schools = schools;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "copy";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<Copy> called = store.listCalledUnopened();
        Map<PictureId, Set<PersonId>> keepers =
                keepers(called.stream().map(Copy::picture).collect(Collectors.toSet()), today);
        return called.stream()
                .flatMap(one -> OpenCase.of(
                        one.id().value(),
                        turns(CallRules.waiting(one), keepers.getOrDefault(one.picture(), Set.of()), today)))
                .toList();
    }

    private List<Turn> turns(Waiting waiting, Set<PersonId> keepers, LocalDate today) {
        return Turns.of(waiting, somebody -> turns.first(somebody, keepers, List.of(), Set.of(), today));
    }

    /// Who keeps each of these pictures; without those nobody keeps.
    private Map<PictureId, Set<PersonId>> keepers(Set<PictureId> copied, LocalDate today) {
        Map<SchoolId, Set<PersonId>> heads = staff.listHeads(today);
        Map<GroupId, Set<PersonId>> ofGroups = new HashMap<>();
        Map<PictureId, Set<PersonId>> keepers = new HashMap<>();
        for (PictureId one : copied) {
            pictures.findGroup(one)
                    .ifPresent(group ->
                            keepers.put(one, ofGroups.computeIfAbsent(group, _ -> keepers(group, heads, today))));
        }
        return keepers;
    }

    private Set<PersonId> keepers(GroupId group, Map<SchoolId, Set<PersonId>> heads, LocalDate today) {
        Set<PersonId> guides = staff.listGuides(group).stream()
                .filter(one -> one.period().contains(today))
                .map(Guidance::person)
                .collect(Collectors.toSet());
        return guides.isEmpty()
                ? schools.findGroup(group)
                        .map(one -> heads.getOrDefault(one.school(), Set.of()))
                        .orElse(Set.of())
                : guides;
    }
}
