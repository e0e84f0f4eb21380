package nl.zorgvuldig.school;

import java.util.List;

/// What someone does at the schools, past, present and to come: the functions they hold and the
/// groups they guide, newest school year first.
public record Duties(List<FunctionHeld> functions, List<GuidedGroup> groups) {}
