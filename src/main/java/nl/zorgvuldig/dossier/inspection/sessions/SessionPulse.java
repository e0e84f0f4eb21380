package nl.zorgvuldig.dossier.inspection.sessions;

/// One word for the script on a page: what is true now.
public record SessionPulse(String code) {}
