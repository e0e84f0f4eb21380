package nl.zorgvuldig.platform.web;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// What is shown of something that is too early or over, to who may have it at its time.
/// No refusal: the gate writes no line about it; who asked a rule has one that counts as no "no".
public record NotOpenPage(Clause clause, Sentence because) {}
