package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.policy.Upholds;

/// The catalogue of what may be in a personnel dossier: what appointment and pay need. There is no
/// kind "other". Each kind says why it is kept, on which ground of the AVG, and in which class of
/// the retention schedule it falls.
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
public enum PieceKind {
    APPOINTMENT(Purpose.APPOINT, LegalBasis.CONTRACT, StaffClass.FILE),
    EXTENSION(Purpose.APPOINT, LegalBasis.CONTRACT, StaffClass.FILE),
    HOURS(Purpose.APPOINT, LegalBasis.CONTRACT, StaffClass.FILE),
    SCALE(Purpose.PAY, LegalBasis.CONTRACT, StaffClass.PAY),
    PAYROLL(Purpose.PAY, LegalBasis.LEGAL_DUTY, StaffClass.PAY),
    LEAVE(Purpose.ABSENCE, LegalBasis.LEGAL_DUTY, StaffClass.FILE),
    SICK_LEAVE_LETTER(Purpose.ABSENCE, LegalBasis.LEGAL_DUTY, StaffClass.FILE),
    APPRAISAL(Purpose.APPOINT, LegalBasis.CONTRACT, StaffClass.FILE),
    /// That a statement of good conduct was seen, and its number; never what it says.
    GOOD_CONDUCT(Purpose.CHECK, LegalBasis.LEGAL_DUTY, StaffClass.FILE),
    IDENTITY_COPY(Purpose.CHECK, LegalBasis.LEGAL_DUTY, StaffClass.TAX);

    /// Why something is kept.
    public enum Purpose {
        APPOINT,
        PAY,
        ABSENCE,
        CHECK;

        public String code() {
            return Codes.of(this);
        }
    }

    private final Purpose purpose;
    private final LegalBasis basis;
    private final StaffClass part;

    PieceKind(Purpose purpose, LegalBasis basis, StaffClass part) {
        this.purpose = purpose;
        this.basis = basis;
        this.part = part;
    }

    public Purpose purpose() {
        return purpose;
    }

    public LegalBasis basis() {
        return basis;
    }

    public StaffClass part() {
        return part;
    }

    /// Whether the law has an employer keep the citizen service number with it: the wage-tax act,
    /// article 28.
    boolean mayHoldCitizenNumber() {
        return this == PAYROLL || this == IDENTITY_COPY;
    }

    public String code() {
        return Codes.of(this);
    }

    public static Optional<PieceKind> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
