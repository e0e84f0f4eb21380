package nl.zorgvuldig.roster;

/// What an import changes, or changed, in numbers.
///
/// @param groups new and changed
/// @param placements begun and ended
/// @param guidance begun and ended
public record ImportCounts(
        int groups,
        int pupilsAdded,
        int pupilsChanged,
        int pupilsReturned,
        int placements,
        int staffAdded,
        int staffChanged,
        int guidance,
        int guardiansAdded,
        int guardiansChanged) {

    static ImportCounts of(RosterPlan plan) {
        return new ImportCounts(
                plan.groups().added().size() + plan.groups().changed().size(),
                plan.pupils().added().size(),
                plan.pupils().changed().size(),
                plan.returned().size(),
                plan.placementsBegun().size() + plan.placementsEnded().size(),
                plan.staff().added().size(),
                plan.staff().changed().size(),
                plan.guidanceBegun().size() + plan.guidanceEnded().size(),
                plan.guardians().added().size(),
                plan.guardians().changed().size());
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
