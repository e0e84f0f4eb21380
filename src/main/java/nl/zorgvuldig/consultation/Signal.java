package nl.zorgvuldig.consultation;

import nl.zorgvuldig.kernel.Codes;

/// What can be signalled about a pupil, in a short list, so that it can be counted without names.
/// About learning and being at school; no diagnosis, nothing of health or of home.
public enum Signal {
    READING,
    SPELLING,
    LANGUAGE,
    ARITHMETIC,
    WORK_PACE,
    CONCENTRATION,
    MORE_CHALLENGE,
    BEHAVIOUR,
    WELL_BEING,
    FRIENDSHIPS,
    ABSENCE;

    public String code() {
        return Codes.of(this);
    }
}
