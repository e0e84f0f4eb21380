package nl.zorgvuldig.access;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.GuidedGroup;

/// The facts about someone who asks: what they hold, guide and were given, past and present, with
/// the days.
///
/// @param children of whom they are guardian, with or without authority
record Reader(
        PersonId person,
        AccountKind kind,
        List<FunctionHeld> functions,
        List<GuidedGroup> groups,
        List<Given> given,
        List<PupilId> children) {

    /// One pupil was given to this person, on these days.
    record Given(UUID assignment, PupilId pupil, Period period) {}
}
