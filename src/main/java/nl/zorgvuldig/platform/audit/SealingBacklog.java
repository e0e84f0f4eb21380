package nl.zorgvuldig.platform.audit;

/// Number of events of the last day, and how many of them are not yet in the signed tree although
/// they waited long enough.
public record SealingBacklog(long lines, long waiting) {}
