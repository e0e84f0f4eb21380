package nl.zorgvuldig.exchange;

/// Whether the second code that was given is the one.
public enum CodeGiven {
    RIGHT,
    OTHER
}
