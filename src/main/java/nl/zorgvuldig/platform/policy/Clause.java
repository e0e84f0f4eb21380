package nl.zorgvuldig.platform.policy;

import java.util.Optional;

/// Clause of the privacy policy. The Dutch sentences of all clauses are shown to everyone; code
/// that implements one carries [Upholds].
public enum Clause {
    POLICY_FOR_EVERYONE,
    NECESSARY_FOR_GUIDANCE,
    CONFIDENTIALITY,
    DOSSIER_FOR_GUIDES_AND_AUTHORITY,
    TALKS_END_IN_AGREEMENTS,
    EXPERTS_AFTER_CONSENT,
    MEDICAL_FILE_WITH_SCHOOL_DOCTOR,
    OTHER_FILES_WITH_DIRECTION,
    INSPECTION_UNDER_SUPERVISION,
    DESTRUCTION_AFTER_TWO_YEARS,
    TO_THIRD_PARTIES_AFTER_CONSENT,
    FROM_THIRD_PARTIES_AFTER_CONSENT,
    PARENT_DATA_IN_DOSSIER,
    STAFF_DATA_FOR_APPOINTMENT_AND_PAY,
    CODE_RECEIVED_BY_ALL_STAFF,
    PUPILS_TAUGHT_SOCIAL_MEDIA,
    LESSON_RECORDINGS_STAY_INSIDE,
    PROMOTION_AFTER_CONSENT,
    PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION,
    RECORDING_AFTER_CONSENT,
    CONSENT_CHECKED_EVERY_SCHOOL_YEAR,
    CONSENT_ASKED_AT_ENROLMENT,
    PARENTS_ASKED_BEFORE_EVENTS,
    WHERE_TO_TURN;

    /// The short name used in pages, letters and the log: `C1` to `C24`.
    public String id() {
        return "C" + (ordinal() + 1);
    }

    public static Optional<Clause> find(String id) {
        for (Clause clause : values()) {
            if (clause.id().equalsIgnoreCase(id)) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }
}
