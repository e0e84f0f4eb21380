package nl.zorgvuldig.school.personnel;

import java.util.Arrays;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Which part of a personnel dossier something is in. Each part has a class of the retention
/// schedule and a key of its own, so that one can end while another is still kept.
public enum PersonnelDossierPart {
    /// Appointment and all that goes with it.
    FILE(RetentionPurpose.PERSONNEL, "STAFF_FILE", Since.LAST_DAY),
    /// What the tax law asks for; kept apart.
    TAX(RetentionPurpose.PERSONNEL_TAX, "STAFF_TAX_ID", Since.END_OF_YEAR),
    PAY(RetentionPurpose.PERSONNEL_PAY, "STAFF_PAYROLL", Since.END_OF_YEAR);

    private final RetentionPurpose keeping;
    private final String retention;
    private final Since since;

    /// From which day the term of a part counts.
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
