package nl.zorgvuldig.privacy.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A company that processes data for the board.
///
/// @param service what it does
/// @param country where data is kept
/// @param ended when the board stopped using it
public record DataProcessor(UUID id, String name, String service, String country, Optional<Instant> ended) {}
