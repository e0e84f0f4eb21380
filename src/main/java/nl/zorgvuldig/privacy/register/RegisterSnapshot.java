package nl.zorgvuldig.privacy.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The register as it read from a moment on.
public record RegisterSnapshot(UUID id, Instant takenAt, List<RegisterEntry> entries) {}
