package nl.zorgvuldig.platform.web.errors;

/// What a problem page shows.
///
/// @param reference number under which the log tells what happened; empty when there is nothing to
///         look up
public record ProblemPage(RequestProblem problem, String reference) {}
