package nl.zorgvuldig.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Representation;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.GuidedGroup;
import nl.zorgvuldig.school.StaffMember;

/// The facts about someone who asks: what they hold, guide and were given, past and present, with
/// the days.
///
/// @param children of whom they are guardian, with or without authority
/// @param authority what was recorded about their authority over those, in the order in which it
///     was recorded
/// @param born when pupils were born, as far as it is asked for and known
/// @param works at which schools they are on the staff
record Reader(
        PersonId person,
        AccountKind kind,
        List<FunctionHeld> functions,
        List<GuidedGroup> groups,
        List<Given> given,
        List<PupilId> children,
        List<AuthorityFact> authority,
        Map<PupilId, LocalDate> born,
        List<StaffMember> works) {
    /// Somebody who is on the staff of no school.
    Reader(
            PersonId person,
            AccountKind kind,
            List<FunctionHeld> functions,
            List<GuidedGroup> groups,
            List<Given> given,
            List<PupilId> children,
            List<AuthorityFact> authority,
            Map<PupilId, LocalDate> born) {
        this(person, kind, functions, groups, given, children, authority, born, List.of());
    }

    /// The same person, when it is known that this pupil was born on this day.
    Reader knowing(PupilId pupil, LocalDate day) {
        return new Reader(person, kind, functions, groups, given, children, authority, Map.of(pupil, day), works);
    }

    /// Whether the pupil decides alone (UAVG art. 5); not when the age is not known.
    boolean decidesAlone(PupilId pupil, LocalDate day) {
        return Representation.alone(Optional.ofNullable(born.get(pupil)), day);
    }

    boolean isPupil(PupilId pupil) {
        return kind == AccountKind.PUPIL && pupil.value().equals(person.value());
    }

    boolean hasAuthority(PupilId pupil, LocalDate day) {
        return Guardians.hasAuthority(authority, pupil, person, day);
    }

    /// One pupil was given to this person, on these days.
    record Given(UUID assignment, PupilId pupil, Period period) {}
}
