package nl.zorgvuldig.personnel;

import java.util.Arrays;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;

/// Which part of a personnel dossier something is in. Each part has a class of the retention
/// schedule and a key of its own, so that one can end while another is still kept.
public enum StaffClass {
    /// Appointment and all that goes with it.
    FILE(Keeping.PERSONNEL, "STAFF_FILE", Since.LAST_DAY),
    /// What the tax law asks for; kept apart.
    TAX(Keeping.PERSONNEL_TAX, "STAFF_TAX_ID", Since.END_OF_YEAR),
    PAY(Keeping.PERSONNEL_PAY, "STAFF_PAYROLL", Since.END_OF_YEAR);

    private final Keeping keeping;
    private final String retention;
    private final Since since;

    /// From which day the term of a part counts.
    public enum Since {
        LAST_DAY,
        /// 31 December of the year of the last day.
        END_OF_YEAR
    }

    StaffClass(Keeping keeping, String retention, Since since) {
        this.keeping = keeping;
        this.retention = retention;
        this.since = since;
    }

    public Keeping keeping() {
        return keeping;
    }

    /// Class of the retention schedule.
    public String retention() {
        return retention;
    }

    public Since since() {
        return since;
    }

    static StaffClass of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.keeping.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    KeyName key(PersonId employee) {
        return new KeyName(Acting.current().board(), employee.value(), keeping);
    }
}
