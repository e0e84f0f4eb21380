package nl.zorgvuldig.school.roster.records;

/// Severity of a problem. A file with an error cannot be confirmed.
public enum ProblemSeverity {
    ERROR,
    WARNING,
    NOTE
}
