package nl.zorgvuldig.oversight.clauses;

import static nl.zorgvuldig.platform.policy.Clause.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;

/// Chapters of the policy with their clauses, each with an address of its own.
public enum PolicyChapter {
    PUPILS(
            "leerlingen",
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
            FROM_THIRD_PARTIES_AFTER_CONSENT),
    PARENTS("ouders", PARENT_DATA_IN_DOSSIER),
    STAFF("medewerkers", STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CODE_RECEIVED_BY_ALL_STAFF),
    SOCIAL_MEDIA("sociale-media", PUPILS_TAUGHT_SOCIAL_MEDIA),
    PICTURES(
            "fotos-en-videos",
            LESSON_RECORDINGS_STAY_INSIDE,
            PROMOTION_AFTER_CONSENT,
            PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION,
            RECORDING_AFTER_CONSENT,
            CONSENT_CHECKED_EVERY_SCHOOL_YEAR,
            CONSENT_ASKED_AT_ENROLMENT),
    ASKED_OF_PARENTS("wat-wij-vragen", PARENTS_ASKED_BEFORE_EVENTS, WHERE_TO_TURN);

    private static final String BELOW = "/beleid/hoofdstukken/";

    private final String name;
    private final List<Clause> clauses;

    PolicyChapter(String name, Clause... clauses) {
        this.name = name;
        this.clauses = List.of(clauses);
    }

    public List<Clause> clauses() {
        return clauses;
    }

    public String address() {
        return BELOW + name;
    }

    /// The number in the row of chapters, from one.
    public int number() {
        return ordinal() + 1;
    }

    public Optional<PolicyChapter> previous() {
        return Arrays.stream(values())
                .filter(each -> each.ordinal() == ordinal() - 1)
                .findFirst();
    }

    public Optional<PolicyChapter> next() {
        return Arrays.stream(values())
                .filter(each -> each.ordinal() == ordinal() + 1)
                .findFirst();
    }

    public static PolicyChapter of(Clause clause) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.clauses.contains(clause))
                .findFirst()
                .orElseThrow();
    }

    /// @param name the last part of an address
    static Optional<PolicyChapter> find(String name) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.name.equals(name))
                .findFirst();
    }
}
