package nl.zorgvuldig.audit;

import java.util.UUID;

/// How often one dossier was opened through a relation.
public record Opened(UUID subject, String relation, long times) {}
