package nl.zorgvuldig.dossier;

import nl.zorgvuldig.policy.Sentence;

/// Why something cannot be written as it is, and beside which field to say so.
public record Objection(String field, Sentence because) {}
