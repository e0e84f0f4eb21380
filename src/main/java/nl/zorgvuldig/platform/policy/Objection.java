package nl.zorgvuldig.platform.policy;

/// Reason why something cannot be done as requested, and the field beside which it is shown.
public record Objection(String field, Sentence because) {}
