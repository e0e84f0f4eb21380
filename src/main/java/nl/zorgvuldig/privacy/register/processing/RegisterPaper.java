package nl.zorgvuldig.privacy.register.processing;

import java.time.Instant;
import java.util.Optional;

/// The register for printing.
public record RegisterPaper(RegisterParts parts, Instant takenAt, Optional<RegisterPage.Approved> approved) {}
