package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;

/// Catalogue of the items a personnel dossier may contain: what appointment and pay need. There is
/// no kind "other". Each kind has its purpose, its legal basis in the AVG, and its class of the
/// retention schedule.
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
public enum PersonnelItemKind {
    APPOINTMENT(Purpose.APPOINT, LegalBasis.CONTRACT, PersonnelDossierPart.FILE),
    EXTENSION(Purpose.APPOINT, LegalBasis.CONTRACT, PersonnelDossierPart.FILE),
    HOURS(Purpose.APPOINT, LegalBasis.CONTRACT, PersonnelDossierPart.FILE),
    SCALE(Purpose.PAY, LegalBasis.CONTRACT, PersonnelDossierPart.PAY),
    PAYROLL(Purpose.PAY, LegalBasis.LEGAL_DUTY, PersonnelDossierPart.PAY),
    LEAVE(Purpose.ABSENCE, LegalBasis.LEGAL_DUTY, PersonnelDossierPart.FILE),
    SICK_LEAVE_LETTER(Purpose.ABSENCE, LegalBasis.LEGAL_DUTY, PersonnelDossierPart.FILE),
    APPRAISAL(Purpose.APPOINT, LegalBasis.CONTRACT, PersonnelDossierPart.FILE),
    /// That a certificate of good conduct was seen, and its number; never its content.
    GOOD_CONDUCT(Purpose.CHECK, LegalBasis.LEGAL_DUTY, PersonnelDossierPart.FILE),
    IDENTITY_COPY(Purpose.CHECK, LegalBasis.LEGAL_DUTY, PersonnelDossierPart.TAX);

    /// Purpose for which something is kept.
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
    private final PersonnelDossierPart part;

    PersonnelItemKind(Purpose purpose, LegalBasis basis, PersonnelDossierPart part) {
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

    public PersonnelDossierPart part() {
        return part;
    }

    /// Whether the law requires an employer to keep the citizen service number with it: Wage Tax
    /// Act, article 28.
    boolean mayHoldCitizenNumber() {
        return this == PAYROLL || this == IDENTITY_COPY;
    }

    public String code() {
        return Codes.of(this);
    }

    public static Optional<PersonnelItemKind> find(String code) {
        return Arrays.stream(values())
                .filter(array -> array.code().equals(code))
                .findFirst();
    }
}
