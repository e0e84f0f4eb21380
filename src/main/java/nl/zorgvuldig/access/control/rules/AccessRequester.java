package nl.zorgvuldig.access.control.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Representation;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffMember;

/// Facts about a person who asks for access: the functions, groups and assignments they have, past
/// and present, with the days.
///
/// @param children of whom they are guardian, with or without authority
/// @param authority recorded facts about their authority over those children, in the order of
/// recording
/// @param born birth dates of pupils, as far as they are asked for and known
/// @param works the schools where they are on the staff
public record AccessRequester(
        PersonId person,
        AccountKind kind,
        List<HeldFunction> functions,
        List<GuidedGroup> groups,
        List<Given> given,
        List<PupilId> children,
        List<AuthorityFact> authority,
        Map<PupilId, LocalDate> born,
        List<StaffMember> works) {
    /// A person who is on the staff of no school.
    AccessRequester(
            PersonId person,
            AccountKind kind,
            List<HeldFunction> functions,
            List<GuidedGroup> groups,
            List<Given> given,
            List<PupilId> children,
            List<AuthorityFact> authority,
            Map<PupilId, LocalDate> born) {
        this(person, kind, functions, groups, given, children, authority, born, List.of());
    }

    /// The same person, with the fact that this pupil was born on this day.
    public AccessRequester knowing(PupilId pupil, LocalDate day) {
        return new AccessRequester(
                person, kind, functions, groups, given, children, authority, Map.of(pupil, day), works);
    }

    /// Whether the pupil decides alone (UAVG art. 5); false when the age is not known.
    boolean decidesAlone(PupilId pupil, LocalDate day) {
        return Representation.alone(Optional.ofNullable(born.get(pupil)), day);
    }

    boolean isPupil(PupilId pupil) {
        return kind == AccountKind.PUPIL && pupil.value().equals(person.value());
    }

    boolean hasAuthority(PupilId pupil, LocalDate day) {
        return Guardians.hasAuthority(authority, pupil, person, day);
    }

    /// An assignment of one pupil to this person, on these days.
    public record Given(UUID assignment, PupilId pupil, Period period) {}
}
