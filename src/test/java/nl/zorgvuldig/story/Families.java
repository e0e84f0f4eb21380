package nl.zorgvuldig.story;

import java.util.List;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.population.Pupils;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Families for stories: two parents who live together and have e-mail, and two children who are at
/// school; about none of them is another story.
record Families(Population all) {

    record Family(List<People.Guardian> parents, List<Pupils.Pupil> children) {
        People.Guardian first() {
            return parents.getFirst();
        }

        People.Guardian second() {
            return parents.getLast();
        }
    }

    Family of(Window window) {
        return all.families().stream()
                .filter(one -> one.kind() == People.FamilyKind.TOGETHER)
                .filter(one -> one.guardians().size() == 2 && one.children().size() == 2)
                .filter(one -> one.children().stream().allMatch(this::free))
                .map(this::family)
                .filter(one -> one.parents().stream().allMatch(who -> who.email().isPresent()))
                .skip(window.of(0))
                .findFirst()
                .orElseThrow();
    }

    private Family family(People.Family family) {
        return new Family(
                family.guardians().stream().map(this::guardian).toList(),
                family.children().stream().map(this::pupil).toList());
    }

    private People.Guardian guardian(PersonId person) {
        return all.guardians().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private Pupils.Pupil pupil(PupilId pupil) {
        return all.pupils().stream()
                .filter(one -> one.id().equals(pupil))
                .findFirst()
                .orElseThrow();
    }

    /// With a place today, and no landmark.
    private boolean free(PupilId pupil) {
        return !all.landmarks().containsValue(pupil)
                && all.placements().stream()
                        .anyMatch(
                                one ->
                                        one.pupil().equals(pupil)
                                                && one.period().contains(all.today()));
    }
}
