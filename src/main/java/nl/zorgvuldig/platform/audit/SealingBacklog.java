package nl.zorgvuldig.platform.audit;

/// Lines of the last day, and how many of them still have no place in the signed tree although they
/// waited long enough for one.
public record SealingBacklog(long lines, long waiting) {}
