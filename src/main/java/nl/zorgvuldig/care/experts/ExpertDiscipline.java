package nl.zorgvuldig.care.experts;

import nl.zorgvuldig.platform.kernel.Codes;

/// Discipline of an expert.
public enum ExpertDiscipline {
    PSYCHOLOGIST,
    REMEDIAL_EDUCATIONALIST,
    SPEECH_THERAPIST,
    PHYSIOTHERAPIST,
    READING_SPECIALIST,
    SPECIAL_EDUCATION,
    SUPPORT_NETWORK,
    YOUTH_CARE,
    YOUTH_DOCTOR,
    SOCIAL_WORK,
    SCHOOL_ATTENDANCE;

    public String code() {
        return Codes.of(this);
    }
}
