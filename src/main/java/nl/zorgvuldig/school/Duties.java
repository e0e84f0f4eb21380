package nl.zorgvuldig.school;

import java.util.List;

/// What someone does at the schools, past, present and to come: the functions they hold, the groups
/// they guide, newest school year first, and the schools where they work.
public record Duties(
        List<FunctionHeld> functions, List<GuidedGroup> groups, List<StaffMember> works) {}
