package nl.zorgvuldig.platform.web;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page for something that is too early or over, shown to people who may have it at its time. It is
/// not a refusal: the gate writes no audit event for it, and an event written by a rule does not
/// count as a refusal.
public record NotOpenPage(Clause clause, Sentence because) {}
