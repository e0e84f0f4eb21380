package nl.zorgvuldig.oversight.clauses;

import static nl.zorgvuldig.platform.policy.Clause.*;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;

/// Chapters of the policy, in its order, with their clauses.
public enum PolicyChapter {
    PUPILS(
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
            WHERE_TO_TURN),
    PARENTS(PARENT_DATA_IN_DOSSIER),
    STAFF(STAFF_DATA_FOR_APPOINTMENT_AND_PAY),
    SOCIAL_MEDIA(CODE_RECEIVED_BY_ALL_STAFF, PUPILS_TAUGHT_SOCIAL_MEDIA),
    PICTURES(
            LESSON_RECORDINGS_STAY_INSIDE,
            PROMOTION_AFTER_CONSENT,
            PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION,
            RECORDING_AFTER_CONSENT,
            CONSENT_CHECKED_EVERY_SCHOOL_YEAR,
            CONSENT_ASKED_AT_ENROLMENT),
    ASKED_OF_PARENTS(PARENTS_ASKED_BEFORE_EVENTS);

    private final List<Clause> clauses;

    PolicyChapter(Clause... clauses) {
        this.clauses = List.of(clauses);
    }

    public List<Clause> clauses() {
        return clauses;
    }
}
