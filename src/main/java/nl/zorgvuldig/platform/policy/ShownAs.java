package nl.zorgvuldig.platform.policy;

/// Kind of access to a dossier, as the pupil's legal representatives are shown it. It does not say
/// which document or entry, or whether that was confidential.
public enum ShownAs {
    DOSSIER,
    DOCUMENT,
    TAKEN,
    WRITTEN,
    LOG,
    OWN_LOG,
    CARD,
    CARD_EMERGENCY,
    CARD_WRITTEN,
    CARD_WEIGHED,
    EXPERT
}
