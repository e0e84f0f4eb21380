package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.Codes;

/// Signal about a pupil, from a short list, so that signals can be counted without names. About
/// learning and being at school; no diagnosis, nothing about health or home.
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
