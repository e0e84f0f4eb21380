package nl.zorgvuldig.platform.policy;

/// What somebody opened, as those who decide for the pupil are told. Not which document, which
/// writing, or whether it was confidential.
public enum ShownAs {
    DOSSIER,
    DOCUMENT,
    TAKEN,
    WRITTEN,
    LOG,
    OWN_LOG,
    CARD,
    CARD_WRITTEN,
    EXPERT
}
