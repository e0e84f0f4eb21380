package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Proves that a document was opened recently, and that its audit event is in the log: a keyed hash
/// of who, what and when, which only this board can make. It grants no right: for every page the
/// database is asked again whether the reader still may.
@Component
public final class DocumentOpeningProofs {
    static final long MINUTES = 10;
    private static final String PURPOSE = "dossier.opening";
    private static final int BYTES = 16;

    private final Vault vault;
    private final Clock clock;

    DocumentOpeningProofs(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// After the audit event.
    @Upholds(CONFIDENTIALITY)
    DocumentOpening make(PersonId reader, PupilId pupil, DocumentId document) {
        return new DocumentOpening(reader, pupil, document, proof(reader, pupil, document));
    }

    /// A proof that this reader opened something of this pupil just now.
    public String proof(PersonId reader, PupilId pupil, Id what) {
        return proof(reader, pupil, what, minute());
    }

    /// False for anything but a recent proof issued here, for this reader and what it opened.
    public boolean proves(PersonId reader, PupilId pupil, Id what, String proof) {
        if (!proof.matches("\\d{1,12}\\.[A-Za-z0-9_-]{22}")) {
            return false;
        }
        long made = Long.parseLong(proof.substring(0, proof.indexOf('.')));
        long age = minute() - made;
        return age >= 0 && age < MINUTES && same(proof, proof(reader, pupil, what, made));
    }

    /// Empty for anything but a recent proof issued here, for this reader and document.
    Optional<DocumentOpening> find(PersonId reader, PupilId pupil, DocumentId document, String proof) {
        return proves(reader, pupil, document, proof)
                ? Optional.of(new DocumentOpening(reader, pupil, document, proof))
                : Optional.empty();
    }

    private static boolean same(String text, String other) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String proof(PersonId reader, PupilId pupil, Id what, long minute) {
        byte[] hash = vault.keyedHash(
                Acting.current().board(), PURPOSE, reader.value() + "/" + pupil + "/" + what.value() + "/" + minute);
        return minute + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    private long minute() {
        return TimeUnit.MILLISECONDS.toMinutes(clock.millis());
    }
}
