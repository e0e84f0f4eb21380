package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.keys.SecretKeyStore.Locked;
import nl.zorgvuldig.care.medical.sealing.DoctorPrivateKey;
import nl.zorgvuldig.care.medical.sealing.MedicalAssociatedData;
import nl.zorgvuldig.care.medical.sealing.SealingRecipient;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.PassphraseLock;
import org.springframework.stereotype.Component;

/// Opens a doctor's key with its passphrase. Each attempt is counted before it is made; after five
/// wrong ones there is a pause. A wrong one writes an audit event.
@Component
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
final class DoctorKeyUnlocker {
    /// Each attempt takes 64 MiB of memory and a third of a second.
    private final Semaphore atOnce = new Semaphore(2);

    private final SecretKeyStore store;
    private final PassphraseLock passphrases;
    private final DoctorKeyLog log;
    private final Work work;
    private final Clock clock;

    DoctorKeyUnlocker(SecretKeyStore store, PassphraseLock passphrases, DoctorKeyLog log, Work work, Clock clock) {
        this.passphrases = passphrases;
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    sealed interface Tried {
        record Right(OpenDoctorKey key, Aead lock, Locked stored) implements Tried {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }

        record Wrong(List<Objection> objections) implements Tried {}
    }

    Tried unlock(DoctorKey key, String field, String typed) {
        if (!PassphraseRules.possible(typed)) {
            log.refused("passphrase", key.id());
            return wrong(field, Sentence.of("medical.key.no.wrong", PassphraseRules.TRIES));
        }
        Instant now = clock.instant();
        if (!work.write(
                MedicalActs.KEEP_MEDICAL_KEY, () -> store.mayTry(key.id(), now, now.minus(PassphraseRules.PAUSE)))) {
            log.refused("pause", key.id());
            return wrong(field, Sentence.of("medical.key.no.pause", PassphraseRules.PAUSE.toMinutes()));
        }
        Locked locked = work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> store.find(key.id()))
                .orElseThrow();
        Optional<Tried.Right> right = open(key, locked, typed);
        if (right.isEmpty()) {
            log.refused("passphrase", key.id());
            return wrong(field, Sentence.of("medical.key.no.wrong", PassphraseRules.TRIES));
        }
        work.change(MedicalActs.KEEP_MEDICAL_KEY, () -> store.right(key.id()));
        return right.get();
    }

    private static Tried wrong(String field, Sentence why) {
        return new Tried.Wrong(List.of(new Objection(field, why)));
    }

    private Optional<Tried.Right> open(DoctorKey key, Locked locked, String typed) {
        Aead lock = lock(locked.recipe(), typed);
        return DoctorPrivateKey.unlock(locked.secret(), lock, MedicalAssociatedData.secret(key.id()))
                .map(secret -> new Tried.Right(
                        new OpenDoctorKey(key.id(), key.person(), secret, colleague(key, locked, lock)), lock, locked));
    }

    String newRecipe() {
        return passphrases.newRecipe();
    }

    /// The encryption key derived from the passphrase; at most two derivations at once, for all
    /// users.
    Aead lock(String recipe, String typed) {
        atOnce.acquireUninterruptibly();
        try {
            return passphrases.key(recipe, PassphraseRules.same(typed));
        } finally {
            atOnce.release();
        }
    }

    /// The colleague as the doctor named them, whatever the database says.
    private static Optional<SealingRecipient> colleague(DoctorKey key, Locked locked, Aead lock) {
        return locked.recovery().flatMap(bytes -> {
            try {
                return SealingRecipient.read(lock.decrypt(bytes, MedicalAssociatedData.recovery(key.id())));
            } catch (GeneralSecurityException changed) {
                return Optional.empty();
            }
        });
    }

    static byte[] sealed(SealingRecipient colleague, DoctorKeyId key, Aead lock) {
        try {
            return lock.encrypt(colleague.bytes(), MedicalAssociatedData.recovery(key));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
