package nl.zorgvuldig.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The register as it read from a moment on.
public record Snapshot(UUID id, Instant takenAt, List<Entry> entries) {}
