package nl.zorgvuldig.web;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// What is shown of something that is too early or over, to who may have it at its time.
/// No refusal: the gate writes no line about it; who asked a rule has one that counts as no "no".
public record NotOpen(Clause clause, Sentence because) {}
