package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.keys.DoctorKeyUnlocker.Tried;
import nl.zorgvuldig.care.medical.keys.SecretKeyStore.Locked;
import nl.zorgvuldig.care.medical.sealing.SealingRecipient;
import nl.zorgvuldig.care.medical.sealing.WrappedKeyStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Names the colleague who can open the file when its doctor no longer can. The colleague's key is
/// kept under the doctor's passphrase, so that nobody can replace it.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class RecoveryKeepers {
    private final DoctorKeyStore keys;
    private final SecretKeyStore secrets;
    private final WrappedKeyStore wrapped;
    private final DoctorKeyUnlocker unlocking;
    private final OpenDoctorKeys opened;
    private final SchoolDoctors doctors;
    private final EntryKeyTransfer moving;
    private final DoctorKeyLog log;
    private final Work work;

    RecoveryKeepers(
            DoctorKeyStore keys,
            SecretKeyStore secrets,
            WrappedKeyStore wrapped,
            DoctorKeyUnlocker unlocking,
            OpenDoctorKeys opened,
            SchoolDoctors doctors,
            EntryKeyTransfer moving,
            DoctorKeyLog log,
            Work work) {
        this.keys = keys;
        this.secrets = secrets;
        this.wrapped = wrapped;
        this.unlocking = unlocking;
        this.opened = opened;
        this.doctors = doctors;
        this.moving = moving;
        this.log = log;
        this.work = work;
    }

    /// The doctors who can be named.
    public List<DoctorColleague> list(SignedInUser who) {
        return doctors.colleaguesOf(who.person());
    }

    /// The colleague named now; their key may have ended since.
    public Optional<DoctorKey> findNamed(SignedInUser who, String session) {
        return opened.find(session, who.person())
                .flatMap(OpenDoctorKey::colleague)
                .flatMap(recipient -> work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.find(recipient.id())));
    }

    public DoctorColleague colleague(DoctorKey key) {
        return doctors.colleague(key);
    }

    /// Names a colleague instead of the previous one, and shares the whole file with them.
    ///
    /// @param code as it was shown beside the name
    public Outcome<Nothing> name(SignedInUser who, String session, String typed, DoctorKeyId colleague, String code) {
        Optional<DoctorKey> mine = work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.findOf(who.person()));
        Optional<DoctorKey> other = doctors.find(who.person(), colleague, code);
        if (mine.isEmpty() || other.isEmpty()) {
            return Outcome.rejected("colleague", Sentence.of("medical.key.no.colleague"));
        }
        DoctorKeyId id = mine.get().id();
        return switch (unlocking.unlock(mine.get(), "passphrase", typed)) {
            case Tried.Wrong wrong -> Outcome.rejected(wrong.objections());
            case Tried.Right right -> {
                SealingRecipient named = other.get().recipient();
                Locked stored = right.stored();
                work.change(MedicalActs.KEEP_MEDICAL_KEY, () -> {
                    keys.setRecovery(id, Optional.of(named.id()));
                    secrets.lockAnew(
                            id,
                            new Locked(
                                    stored.recipe(),
                                    stored.secret(),
                                    Optional.of(DoctorKeyUnlocker.sealed(named, id, right.lock()))));
                    wrapped.removeColleagues(id);
                    log.done("recovery-named", named.id());
                });
                opened.forget(id);
                opened.put(session, right.key().with(Optional.of(named)));
                complete(right.key().with(Optional.of(named)));
                yield Outcome.done();
            }
        };
    }

    /// From now on only the doctor can open the file.
    public Outcome<Nothing> stop(SignedInUser who, String session) {
        Optional<OpenDoctorKey> own = opened.find(session, who.person());
        if (own.isEmpty()) {
            return Outcome.notFound();
        }
        DoctorKeyId id = own.get().id();
        work.change(MedicalActs.KEEP_MEDICAL_KEY, () -> {
            Locked stored = secrets.find(id).orElseThrow();
            keys.setRecovery(id, Optional.empty());
            secrets.lockAnew(id, new Locked(stored.recipe(), stored.secret(), Optional.empty()));
            wrapped.removeColleagues(id);
            log.done("recovery-ended", id);
        });
        opened.forget(id);
        opened.put(session, own.get().with(Optional.empty()));
        return Outcome.done();
    }

    /// Shares with the colleague what is not shared yet: after they were named, and after a file
    /// was taken over. May be interrupted; it continues when the key is next opened.
    void complete(OpenDoctorKey own) {
        own.colleague().ifPresent(colleague -> complete(own, colleague));
    }

    private void complete(OpenDoctorKey own, SealingRecipient colleague) {
        int shared = moving.share(own, colleague);
        while (shared == EntryKeyTransfer.BATCH) {
            shared = moving.share(own, colleague);
        }
    }
}
