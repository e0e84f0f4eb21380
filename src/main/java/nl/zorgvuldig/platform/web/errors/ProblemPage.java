package nl.zorgvuldig.platform.web.errors;

/// Page of a problem.
///
/// @param reference number of the failure in the log; empty when there is nothing to look up
public record ProblemPage(RequestProblem problem, String reference) {}
