package nl.zorgvuldig.school.personnel;

import java.util.Arrays;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Part of a personnel dossier. Each has a class of the retention schedule and a key of its own, so
/// that one can be destroyed while another is still kept.
public enum PersonnelDossierPart {
    /// The appointment and everything that belongs to it.
    FILE(RetentionPurpose.PERSONNEL, "STAFF_FILE", Since.LAST_DAY),
    /// Data required by tax law; kept separately.
    TAX(RetentionPurpose.PERSONNEL_TAX, "STAFF_TAX_ID", Since.END_OF_YEAR),
    PAY(RetentionPurpose.PERSONNEL_PAY, "STAFF_PAYROLL", Since.END_OF_YEAR);

    private final RetentionPurpose keeping;
    private final String retention;
    private final Since since;

    /// The day from which the term of a part counts.
    public enum Since {
        LAST_DAY,
        /// 31 December of the year of the last day.
        END_OF_YEAR
    }

    PersonnelDossierPart(RetentionPurpose keeping, String retention, Since since) {
        this.keeping = keeping;
        this.retention = retention;
        this.since = since;
    }

    public RetentionPurpose keeping() {
        return keeping;
    }

    /// Class of the retention schedule.
    public String retention() {
        return retention;
    }

    public Since since() {
        return since;
    }

    public static PersonnelDossierPart of(String code) {
        return Arrays.stream(values())
                .filter(part -> part.keeping.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    public KeyName key(PersonId employee) {
        return new KeyName(Acting.current().board(), employee.value(), keeping);
    }
}
