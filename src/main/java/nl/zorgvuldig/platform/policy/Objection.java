package nl.zorgvuldig.platform.policy;

/// Why something cannot be done as it was asked, and beside which field to say so.
public record Objection(String field, Sentence because) {}
