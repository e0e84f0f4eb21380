package nl.zorgvuldig.platform.audit;

import java.util.UUID;

/// Number of times one dossier was opened through a relation.
public record DossierOpeningCount(UUID subject, String relation, long times) {}
