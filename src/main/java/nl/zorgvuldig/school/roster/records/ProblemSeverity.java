package nl.zorgvuldig.school.roster.records;

/// How much a problem weighs. With one error in it, nothing of a file can be confirmed.
public enum ProblemSeverity {
    ERROR,
    WARNING,
    NOTE
}
