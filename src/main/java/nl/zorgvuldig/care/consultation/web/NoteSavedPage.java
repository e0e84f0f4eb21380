package nl.zorgvuldig.care.consultation.web;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Answer when something was saved while typing.
///
/// @param version the current one
public record NoteSavedPage(int version, Instant at, Optional<Sentence> warning) {}
