package nl.zorgvuldig.oversight.unusual;

/// What stands out in reading, as what a key opens.
public record UnusualAccess() {}
