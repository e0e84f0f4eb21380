package nl.zorgvuldig.register.web;

import java.time.Instant;
import java.util.Optional;

/// The register on paper.
public record RegisterPaper(Parts parts, Instant takenAt, Optional<RegisterPage.Approved> approved) {}
