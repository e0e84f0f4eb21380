package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.Codes;

/// What can be signalled about a pupil, in a short list, so that it can be counted without names.
/// About learning and being at school; no diagnosis, nothing of health or of home.
public enum PupilSignal {
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
