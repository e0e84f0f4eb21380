package nl.zorgvuldig.school.roster;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.Sentence;

/// Changes of an import, in numbers.
///
/// @param groups new and changed
/// @param placements begun and ended
/// @param staffAdded new and readmitted
/// @param guidance begun and ended
/// @param addressesWaiting number of changed addresses that do not take effect at once
public record RosterImportCounts(
        int groups,
        int pupilsAdded,
        int pupilsChanged,
        int pupilsReturned,
        int placements,
        int staffAdded,
        int staffChanged,
        int guidance,
        int guardiansAdded,
        int guardiansChanged,
        int addressesWaiting) {

    static RosterImportCounts of(RosterPlan plan) {
        return new RosterImportCounts(
                plan.groups().added().size() + plan.groups().changed().size(),
                plan.pupils().added().size(),
                plan.pupils().changed().size(),
                plan.returned().size(),
                plan.placementsBegun().size() + plan.placementsEnded().size(),
                plan.staff().added().size() + plan.staffReturned().size(),
                plan.staff().changed().size(),
                plan.guidanceBegun().size() + plan.guidanceEnded().size(),
                plan.guardians().added().size(),
                plan.guardians().changed().size(),
                plan.addressesWaiting().size());
    }

    /// The changes in words; zeros are left out.
    public List<Sentence> words() {
        return Stream.of(
                        Sentence.of("roster.done.groups", groups),
                        Sentence.of("roster.done.pupils-added", pupilsAdded),
                        Sentence.of("roster.done.pupils-returned", pupilsReturned),
                        Sentence.of("roster.done.pupils-changed", pupilsChanged),
                        Sentence.of("roster.done.placements", placements),
                        Sentence.of("roster.done.staff-added", staffAdded),
                        Sentence.of("roster.done.staff-changed", staffChanged),
                        Sentence.of("roster.done.guidance", guidance),
                        Sentence.of("roster.done.guardians-added", guardiansAdded),
                        Sentence.of("roster.done.guardians-changed", guardiansChanged),
                        Sentence.of("roster.done.addresses-waiting", addressesWaiting))
                .filter(line -> !line.gaps().equals(List.of(0)))
                .toList();
    }

    public int total() {
        return groups
                + pupilsAdded
                + pupilsChanged
                + pupilsReturned
                + placements
                + staffAdded
                + staffChanged
                + guidance
                + guardiansAdded
                + guardiansChanged;
    }
}
