package nl.zorgvuldig.story;

import java.util.List;
import java.util.Set;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.samples.SampleFiles;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Families for stories: two parents who live together and have e-mail, and two children who are at
/// school; about none of them is another story.
///
/// @param changed keys of pupils who have another name or place in the sample files
public record Families(Population all, Set<String> changed) {
    public Families(Population all) {
        this(all, SampleFiles.changed(all));
    }

    public record Family(List<DemoPeople.Guardian> parents, List<DemoPupils.Pupil> children) {
        public DemoPeople.Guardian first() {
            return parents.getFirst();
        }

        public DemoPeople.Guardian second() {
            return parents.getLast();
        }
    }

    Family of(Window window) {
        return all.families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family ->
                        family.guardians().size() == 2 && family.children().size() == 2)
                .filter(family -> family.children().stream().allMatch(this::free))
                .map(this::family)
                .filter(family ->
                        family.parents().stream().allMatch(who -> who.email().isPresent()))
                .skip(window.of(0))
                .findFirst()
                .orElseThrow();
    }

    /// With one child, at the school of which somebody is head. Each test takes another place:
    ///
    /// | place | of `directeur` |
    /// |---|---|
    /// | 0 to 2 | answers on paper, over HTTP |
    /// | 3 and 4 | answers on paper, in a browser |
    /// | 5 and 6 | receipts |
    /// | 7 to 10 | emergency cards, in a browser (at `directeur2`: 0 to 9, by the doors) |
    /// | at `directeur2`: 13, 15 to 21, 23, 61, 62, 70, 73 | also emergency cards, by the doors |
    /// | at `directeur2`: 63 | the form that ends an enrolment |
    /// | 11 | who looked, over HTTP |
    /// | 12 to 18 | views on what stands in a dossier |
    /// | 20 to 23, 26 to 30, 32, 34 to 36, 38 | inspection |
    /// | 24, 25 | questions about one case, on paper |
    /// | 31 | passkeys |
    /// | 39 to 46 | copies |
    /// | 33, 47 to 54 | experts from outside (53 also: their pages; what a coordinator sees of giving) |
    /// | 19, 37, 55 | giving and asking, in a browser |
    /// | at `directeur2`: 10 to 19, 21 to 23, 29, 34, 36 to 39 | giving and asking, by the doors |
    /// | at `directeur2`: 20 | inspection of the medical file |
    /// | at `directeur2`: 24 to 28, 58 | inspection, what is about others |
    /// | at `directeur2`: 1 to 3 | also pieces decided about at once, by the doors and in a browser |
    /// | at `directeur2`: 34 | also inspection that is begun too early |
    /// | at `directeur2`: 64 | also giving on a demand, in a browser |
    /// | at `directeur2`: 33 | another address, seen at school |
    /// | at `directeur2`: 6, 30 to 32, 40 to 53, 57, 59, 60, 71, 73 | rights, by the doors and in a browser |
    /// | at `directeur2`: 61 to 69 | steps that two take at once |
    /// | 54; at `directeur2`: 71, 72 (whose first parent loses authority) | what is in the calendar, by the doors |
    /// | at `directeur2`: 35, 54 to 56 | packages opened while a consent is taken back |
    public Family atSchoolOf(String head, int place) {
        PersonId person = all.person(head);
        return all.families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family ->
                        family.guardians().size() == 2 && family.children().size() == 1)
                .filter(family -> family.children().stream().allMatch(this::free))
                .filter(family -> headOf(person, family.children().getFirst()))
                .map(this::family)
                .filter(family ->
                        family.parents().stream().allMatch(who -> who.email().isPresent()))
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    private boolean headOf(PersonId person, PupilId child) {
        return all.schoolRelations().stream()
                .filter(relation -> relation.person().equals(person))
                .filter(relation -> relation.role() == DemoPeople.SchoolRole.HEAD)
                .anyMatch(relation -> all.enrolments().stream()
                        .filter(in -> in.pupil().equals(child))
                        .filter(in -> in.period().contains(all.today()))
                        .anyMatch(in -> in.school().equals(relation.school())));
    }

    private Family family(DemoPeople.Family family) {
        return new Family(
                family.guardians().stream().map(this::guardian).toList(),
                family.children().stream().map(this::pupil).toList());
    }

    private DemoPeople.Guardian guardian(PersonId person) {
        return all.guardians().stream()
                .filter(guardian -> guardian.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private DemoPupils.Pupil pupil(PupilId pupil) {
        return all.pupils().stream()
                .filter(each -> each.id().equals(pupil))
                .findFirst()
                .orElseThrow();
    }

    /// With a place today, no landmark, and not in the sample files under another name.
    private boolean free(PupilId pupil) {
        return !all.landmarks().containsValue(pupil)
                && !changed.contains(pupil(pupil).key())
                && all.placements().stream()
                        .anyMatch(placement -> placement.pupil().equals(pupil)
                                && placement.period().contains(all.today()));
    }
}
