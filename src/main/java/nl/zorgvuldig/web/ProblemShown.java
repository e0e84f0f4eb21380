package nl.zorgvuldig.web;

/// What a problem page shows.
///
/// @param reference number under which the log tells what happened; empty when there is nothing to
///         look up
public record ProblemShown(Problem problem, String reference) {}
