package nl.zorgvuldig.platform.vault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.vault.keyring.KeyKind;

/// Purpose for which data about a person is kept. Each purpose has a key of its own, so that one
/// part of somebody's data can be destroyed while another part, with a longer statutory term, stays
/// readable.
public enum RetentionPurpose {
    /// Data for the guidance of a pupil; the board's term after leaving.
    DOSSIER,
    /// One version of an entry in a dossier, besides the key of the dossier; as long as that version
    /// is kept.
    ENTRY,
    /// The medical file of a pupil with the school doctor; twenty years after its last change.
    MEDICAL,
    /// What to know in an emergency about a pupil; as long as there is consent for it or it is needed
    /// at school, and no longer than the pupil is at school.
    EMERGENCY,
    /// Whom to call about a pupil in an emergency; as long as the pupil is at school.
    EMERGENCY_CALLS,
    /// The statutory enrolment data of a pupil; five years after leaving.
    REGISTER,
    /// Name and e-mail address of someone with an account.
    ACCOUNT,
    /// Appointment and pay of an employee.
    PERSONNEL,
    /// Data that tax law requires an employer to keep: the copy of a proof of identity; five years
    /// after the end of employment.
    PERSONNEL_TAX,
    /// Pay of an employee; seven years after the end of employment.
    PERSONNEL_PAY,
    /// Data of one applicant, until four weeks after the procedure, or a year with consent.
    APPLICANT,
    /// Records of one data breach; five years after it was closed.
    BREACH,
    /// One photo or recording.
    MEDIA,
    /// A message on its way out.
    OUTBOX,
    /// A form that is not finished yet, or an import that is not confirmed yet.
    DRAFT,
    /// The key a board's log is signed with. Its subject is the board.
    LOG,
    /// The key of a board's keyed hashes, such as the look-up by e-mail address. Its subject is the
    /// board.
    DIRECTORY;

    private static final Map<String, RetentionPurpose> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(RetentionPurpose::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);

    /// The code in the keyring: the constant's name in lower case. Bound into everything sealed, so
    /// it never changes.
    public String code() {
        return code;
    }

    public static Optional<RetentionPurpose> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// @throws IllegalArgumentException for a code that is no retention purpose
    public static RetentionPurpose get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no purpose of keeping: " + code));
    }

    public KeyKind kind() {
        return switch (this) {
            case DOSSIER,
                    ENTRY,
                    MEDICAL,
                    EMERGENCY,
                    EMERGENCY_CALLS,
                    REGISTER,
                    ACCOUNT,
                    PERSONNEL,
                    PERSONNEL_TAX,
                    PERSONNEL_PAY,
                    APPLICANT,
                    BREACH,
                    MEDIA,
                    OUTBOX,
                    DRAFT -> KeyKind.SEALING;
            case LOG -> KeyKind.SIGNING;
            case DIRECTORY -> KeyKind.HASHING;
        };
    }
}
