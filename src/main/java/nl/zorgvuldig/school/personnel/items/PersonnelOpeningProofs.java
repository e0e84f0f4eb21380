package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Proofs that a document was opened a moment ago and that its audit event is stored: a keyed hash
/// of reader, document and time, which only this board can compute. A proof grants no right: the
/// database decides again for every page whether the reader may still see it.
@Component
final class PersonnelOpeningProofs {
    static final long MINUTES = 10;
    private static final String PURPOSE = "personnel.opening";
    private static final int BYTES = 16;

    private final Vault vault;
    private final Clock clock;

    PersonnelOpeningProofs(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// To be called after the audit event is stored.
    @Upholds(CONFIDENTIALITY)
    String proof(PersonId reader, PersonId employee, PersonnelItemId what) {
        return proof(reader, employee, what, minute());
    }

    /// Whether this is a recent proof of ours for this reader and document.
    boolean proves(PersonId reader, PersonId employee, PersonnelItemId what, String proof) {
        if (!proof.matches("\\d{1,12}\\.[A-Za-z0-9_-]{22}")) {
            return false;
        }
        long made = Long.parseLong(proof.substring(0, proof.indexOf('.')));
        long age = minute() - made;
        return age >= 0
                && age < MINUTES
                && MessageDigest.isEqual(
                        proof.getBytes(StandardCharsets.US_ASCII),
                        proof(reader, employee, what, made).getBytes(StandardCharsets.US_ASCII));
    }

    private String proof(PersonId reader, PersonId employee, PersonnelItemId what, long minute) {
        byte[] hash =
                vault.keyedHash(Acting.current().board(), PURPOSE, reader + "/" + employee + "/" + what + "/" + minute);
        return minute + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    private long minute() {
        return TimeUnit.MILLISECONDS.toMinutes(clock.millis());
    }
}
