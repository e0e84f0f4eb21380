package nl.zorgvuldig.roster;

/// How much a problem weighs. With one error in it, nothing of a file can be confirmed.
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
