package nl.zorgvuldig.images.publication.takedown;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Copies to be taken down elsewhere, as cases: awaiting the guides of the group today, or else the
/// head of its school.
@Component
final class PublishedCopyCases implements CaseKind {
    private final PublishedCopyStore store;
    private final MarkedPictures pictures;
    private final Schools schools;
    private final Staff staff;
    private final WorkTurnFinder turns;

    PublishedCopyCases(
            PublishedCopyStore store, MarkedPictures pictures, Schools schools, Staff staff, WorkTurnFinder turns) {
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
        List<PublishedCopy> called = store.listCalledUnopened();
        Map<PictureId, Set<PersonId>> keepers =
                keepers(called.stream().map(PublishedCopy::picture).collect(Collectors.toSet()), today);
        return called.stream()
                .flatMap(copy -> OpenCase.of(
                        copy.id().value(),
                        turns(TakedownRules.waiting(copy), keepers.getOrDefault(copy.picture(), Set.of()), today)))
                .toList();
    }

    private List<WorkTurn> turns(AwaitedAction waiting, Set<PersonId> keepers, LocalDate today) {
        return WorkTurnFinder.of(waiting, somebody -> turns.first(somebody, keepers, List.of(), Set.of(), today));
    }

    /// Keepers of each of these pictures; pictures without any are absent.
    private Map<PictureId, Set<PersonId>> keepers(Set<PictureId> copied, LocalDate today) {
        Map<SchoolId, Set<PersonId>> heads = staff.listHeads(today);
        Map<GroupId, Set<PersonId>> ofGroups = new HashMap<>();
        Map<PictureId, Set<PersonId>> keepers = new HashMap<>();
        for (PictureId picture : copied) {
            pictures.findGroup(picture)
                    .ifPresent(group ->
                            keepers.put(picture, ofGroups.computeIfAbsent(group, _ -> keepers(group, heads, today))));
        }
        return keepers;
    }

    private Set<PersonId> keepers(GroupId group, Map<SchoolId, Set<PersonId>> heads, LocalDate today) {
        Set<PersonId> guides = staff.listGuides(group).stream()
                .filter(guidance -> guidance.period().contains(today))
                .map(GroupGuidance::person)
                .collect(Collectors.toSet());
        return guides.isEmpty()
                ? schools.findGroup(group)
                        .map(each -> heads.getOrDefault(each.school(), Set.of()))
                        .orElse(Set.of())
                : guides;
    }
}
