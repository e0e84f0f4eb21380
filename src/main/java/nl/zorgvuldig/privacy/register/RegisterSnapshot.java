package nl.zorgvuldig.privacy.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Snapshot of the register, valid from a moment on.
public record RegisterSnapshot(UUID id, Instant takenAt, List<RegisterEntry> entries) {}
