package nl.zorgvuldig.dossier.inspection.sessions;

/// Present state of a session, as one code for the script on a page.
public record SessionPulse(String code) {}
