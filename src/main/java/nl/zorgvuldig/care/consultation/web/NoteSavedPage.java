package nl.zorgvuldig.care.consultation.web;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// What is said when something was kept while one typed.
///
/// @param version the one that stands now
public record NoteSavedPage(int version, Instant at, Optional<Sentence> warning) {}
