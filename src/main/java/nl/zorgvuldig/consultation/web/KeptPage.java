package nl.zorgvuldig.consultation.web;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.policy.Sentence;

/// What is said when something was kept while one typed.
///
/// @param version the one that stands now
public record KeptPage(int version, Instant at, Optional<Sentence> warning) {}
