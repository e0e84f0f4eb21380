package nl.zorgvuldig.school.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import nl.zorgvuldig.school.roster.records.RosterStaff;

/// All changes that confirming a file would make, and what it only points out. Confirming it twice
/// changes nothing the second time; nothing in it deletes anyone or anything.
///
/// @param day from which the changes hold: the file's reference date, moved into the school year
/// @param lastDay on which what ends still holds: the day before, yet never before yesterday, since
///     what held until now did hold
/// @param returned known former pupils who are at school again
/// @param leavers pupils who seem to have left, or will; people end enrolments
/// @param placementsBegun pupils into groups
/// @param staffReturned former staff whose account was closed, and who can sign in again
/// @param guidanceBegun staff who get access to the pupils of a group
/// @param guidanceOwn groups the file would let the importing person guide; never by their own
///     import
/// @param guidanceWithheld links with a group that grant no access, because of the role
/// @param addressesWaiting people with a changed e-mail address that the holder of the former one
///     can stop for a day
/// @param rolesNotTaken roles that suggest rights; people grant rights by hand
public record RosterPlan(
        SchoolYear year,
        LocalDate day,
        LocalDate lastDay,
        RosterChanges<RosterGroup> groups,
        RosterChanges<RosterPupil> pupils,
        List<RosterPupil> returned,
        List<Leaver> leavers,
        List<Begun> placementsBegun,
        List<Ended> placementsEnded,
        RosterChanges<RosterStaff> staff,
        List<RosterStaff> staffReturned,
        List<Begun> guidanceBegun,
        List<Ended> guidanceEnded,
        List<Own> guidanceOwn,
        List<Withheld> guidanceWithheld,
        List<RoleNotTaken> rolesNotTaken,
        RosterChanges<RosterGuardian> guardians,
        List<PersonName> addressesWaiting,
        List<DroppedField> dropped,
        List<RosterProblem> problems)
        implements RosterDecision {

    /// A person and a group, from a first to a last day.
    public record Begun(String who, String group, Period period) {}

    /// @param lastDay the plan's; when what ends began later, it never took effect and is withdrawn
    ///     as a whole
    public record Ended(String who, String group, LocalDate lastDay) {}

    public record Own(String who, String group) {}

    public record Withheld(String who, String group, Set<RosterRoleCode> roles) {
        public Withheld {
            roles = Set.copyOf(roles);
        }
    }

    public record RoleNotTaken(String who, RosterRoleCode role) {}

    /// @param leaving when the file says so
    public record Leaver(String pupil, Optional<LocalDate> leaving, Why why) {
        /// Why this pupil seems to have left, in words.
        public Sentence words(PersonName name) {
            String key = "roster.leaver." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return leaving.map(day -> Sentence.of(key + "-on", name, day)).orElseGet(() -> Sentence.of(key, name));
        }

        public enum Why {
            NOT_IN_FILE,
            HAS_LEFT,
            WILL_LEAVE
        }
    }

    /// Whether confirming would change nothing.
    public boolean isEmpty() {
        return groups.isEmpty()
                && pupils.isEmpty()
                && returned.isEmpty()
                && placementsBegun.isEmpty()
                && placementsEnded.isEmpty()
                && staff.isEmpty()
                && staffReturned.isEmpty()
                && guidanceBegun.isEmpty()
                && guidanceEnded.isEmpty()
                && guardians.isEmpty();
    }
}
