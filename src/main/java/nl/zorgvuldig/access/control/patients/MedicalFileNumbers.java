package nl.zorgvuldig.access.control.patients;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.nio.ByteBuffer;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Derives the number of a medical file in the log. It is not the pupil's id, and nobody can tell
/// from it whose file it is: otherwise head and board would read in the log which children the
/// doctor is dealing with. The doctor sees it on the file; with it, whoever oversees the log finds
/// the file's events.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class MedicalFileNumbers {
    private static final String PURPOSE = "medical-file";

    private final Vault vault;

    MedicalFileNumbers(Vault vault) {
        this.vault = vault;
    }

    /// The same for the same pupil of the same board; a UUID of version 8.
    public MedicalFileNumber of(PupilId pupil) {
        byte[] hash = vault.keyedHash(Acting.current().board(), PURPOSE, pupil.toString());
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = bytes.getLong() & ~0xf000L | 0x8000L;
        long low = bytes.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new MedicalFileNumber(new UUID(high, low));
    }
}
