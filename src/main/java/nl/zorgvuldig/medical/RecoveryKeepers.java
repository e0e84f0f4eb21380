package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.medical.SecretKeyStore.Locked;
import nl.zorgvuldig.medical.Unlocking.Tried;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to naming a colleague who can open the file when its doctor cannot any more. The
/// colleague's key is kept under the doctor's passphrase, so that nobody can put another in its
/// place.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class RecoveryKeepers {
    private final DoctorKeyStore keys;
    private final SecretKeyStore secrets;
    private final WrappedKeyStore wrapped;
    private final Unlocking unlocking;
    private final OpenedKeys opened;
    private final Doctors doctors;
    private final Moving moving;
    private final KeyLog log;
    private final Work work;

    RecoveryKeepers(
            DoctorKeyStore keys,
            SecretKeyStore secrets,
            WrappedKeyStore wrapped,
            Unlocking unlocking,
            OpenedKeys opened,
            Doctors doctors,
            Moving moving,
            KeyLog log,
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

    /// Who could be named.
    public List<Colleague> list(SignedIn who) {
        return doctors.colleaguesOf(who.person());
    }

    /// The colleague named now; whose key may have ended since.
    public Optional<DoctorKey> findNamed(SignedIn who, String session) {
        return opened.find(session, who.person())
                .flatMap(OpenedKey::colleague)
                .flatMap(one -> work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.find(one.id())));
    }

    public Colleague colleague(DoctorKey key) {
        return doctors.colleague(key);
    }

    /// Names a colleague in place of the one before, and shares the whole file with them.
    ///
    /// @param code as it was shown beside the name
    public Outcome<Nothing> name(SignedIn who, String session, String typed, DoctorKeyId colleague, String code) {
        Optional<DoctorKey> mine = work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.findOf(who.person()));
        Optional<DoctorKey> other = doctors.find(who.person(), colleague, code);
        if (mine.isEmpty() || other.isEmpty()) {
            return Outcome.rejected("colleague", Sentence.of("medical.key.no.colleague"));
        }
        DoctorKeyId id = mine.get().id();
        return switch (unlocking.unlock(mine.get(), "passphrase", typed)) {
            case Tried.Wrong wrong -> Outcome.rejected(wrong.objections());
            case Tried.Right right -> {
                Recipient named = other.get().recipient();
                Locked stored = right.stored();
                work.change(MedicalActs.KEEP_MEDICAL_KEY, () -> {
                    keys.setRecovery(id, Optional.of(named.id()));
                    secrets.lockAnew(
                            id,
                            new Locked(
                                    stored.recipe(),
                                    stored.secret(),
                                    Optional.of(Unlocking.sealed(named, id, right.lock()))));
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

    /// From now on nobody but the doctor opens the file.
    public Outcome<Nothing> stop(SignedIn who, String session) {
        Optional<OpenedKey> own = opened.find(session, who.person());
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
    /// was taken over. May be cut off; it goes on when the key is opened next.
    void complete(OpenedKey own) {
        own.colleague().ifPresent(colleague -> complete(own, colleague));
    }

    private void complete(OpenedKey own, Recipient colleague) {
        int shared = moving.share(own, colleague);
        while (shared == Moving.BATCH) {
            shared = moving.share(own, colleague);
        }
    }
}
