package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.keys.DoctorKeyUnlocker.Tried;
import nl.zorgvuldig.care.medical.keys.SecretKeyStore.Locked;
import nl.zorgvuldig.care.medical.sealing.DoctorPrivateKey;
import nl.zorgvuldig.care.medical.sealing.MedicalAssociatedData;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// A doctor's own key: making it, opening and closing it, changing its passphrase. Only a current
/// school doctor makes one; a former doctor who has one can still hand the file over. Every act
/// writes an audit event.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class DoctorKeys {
    private final DoctorKeyStore keys;
    private final SecretKeyStore secrets;
    private final DoctorKeyUnlocker unlocking;
    private final OpenDoctorKeys opened;
    private final RecoveryKeepers recovery;
    private final SchoolDoctors doctors;
    private final DoctorKeyLog log;
    private final Work work;
    private final Clock clock;

    DoctorKeys(
            DoctorKeyStore keys,
            SecretKeyStore secrets,
            DoctorKeyUnlocker unlocking,
            OpenDoctorKeys opened,
            RecoveryKeepers recovery,
            SchoolDoctors doctors,
            DoctorKeyLog log,
            Work work,
            Clock clock) {
        this.keys = keys;
        this.secrets = secrets;
        this.unlocking = unlocking;
        this.opened = opened;
        this.recovery = recovery;
        this.doctors = doctors;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Empty for a person who is no school doctor and holds no file: that writes an audit event.
    public Optional<KeyState> standing(SignedInUser who, String session) {
        Optional<DoctorKey> mine = mine(who);
        if (mine.isPresent()) {
            boolean open = opened.find(session, who.person())
                    .filter(key -> key.id().equals(mine.get().id()))
                    .isPresent();
            return Optional.of(open ? new KeyState.Open(mine.get()) : new KeyState.Locked(mine.get()));
        }
        if (doctors.today(who.person())) {
            return Optional.of(new KeyState.None());
        }
        log.refused();
        return Optional.empty();
    }

    /// Makes a key and opens it. Of two attempts at the same moment the first counts.
    public Outcome<Nothing> make(SignedInUser who, String session, String chosen, String again) {
        List<Objection> objections = PassphraseRules.objections(chosen, again, doctors.wordsOf(who.person()));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (!doctors.today(who.person()) || mine(who).isPresent()) {
            return Outcome.notFound();
        }
        return made(who.person(), chosen, MedicalActs.KEEP_MEDICAL_KEY)
                .map(key -> {
                    opened.put(session, key);
                    return Outcome.done();
                })
                .orElseGet(Outcome::notFound);
    }

    /// Makes a key for somebody, for a demonstration. System account only.
    public DoctorKeyId takeOver(PersonId person, String passphrase) {
        return made(person, passphrase, Act.MAINTAIN).orElseThrow().id();
    }

    /// Empty when there is one already.
    private Optional<OpenDoctorKey> made(PersonId person, String passphrase, Act act) {
        DoctorPrivateKey secret = DoctorPrivateKey.fresh();
        DoctorKeyId id = new DoctorKeyId(Id.next(clock));
        String recipe = unlocking.newRecipe();
        Aead lock = unlocking.lock(recipe, passphrase);
        Locked locked = new Locked(recipe, secret.lock(lock, MedicalAssociatedData.secret(id)), Optional.empty());
        DoctorKey key = new DoctorKey(
                id, person, secret.sealingKey(), Optional.empty(), Optional.empty(), clock.instant(), Optional.empty());
        return work.once(
                act,
                () -> {
                    keys.add(key);
                    secrets.add(id, person, locked);
                    if (act == MedicalActs.KEEP_MEDICAL_KEY) {
                        log.done("made", id);
                    }
                    return Optional.of(new OpenDoctorKey(id, person, secret, Optional.empty()));
                },
                _ -> Optional.empty());
    }

    public Outcome<Nothing> open(SignedInUser who, String session, String typed) {
        Optional<DoctorKey> mine = mine(who);
        if (mine.isEmpty()) {
            return Outcome.notFound();
        }
        return switch (unlocking.unlock(mine.get(), "passphrase", typed)) {
            case Tried.Wrong wrong -> Outcome.rejected(wrong.objections());
            case Tried.Right right -> {
                log.done("opened", mine.get().id());
                opened.put(session, right.key());
                recovery.complete(right.key());
                yield Outcome.done();
            }
        };
    }

    public void close(String session) {
        opened.ended(session);
    }

    /// The key stays; it is locked anew, with a new salt and today's cost parameters.
    public Outcome<Nothing> change(SignedInUser who, String typed, String chosen, String again) {
        List<Objection> objections = PassphraseRules.objections(chosen, again, doctors.wordsOf(who.person()));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Optional<DoctorKey> mine = mine(who);
        if (mine.isEmpty()) {
            return Outcome.notFound();
        }
        DoctorKeyId id = mine.get().id();
        return switch (unlocking.unlock(mine.get(), "passphrase", typed)) {
            case Tried.Wrong wrong -> Outcome.rejected(wrong.objections());
            case Tried.Right right -> {
                String recipe = unlocking.newRecipe();
                Aead lock = unlocking.lock(recipe, chosen);
                Locked anew = new Locked(
                        recipe,
                        right.key().secret().lock(lock, MedicalAssociatedData.secret(id)),
                        right.key().colleague().map(recipient -> DoctorKeyUnlocker.sealed(recipient, id, lock)));
                work.change(MedicalActs.KEEP_MEDICAL_KEY, () -> {
                    secrets.lockAnew(id, anew);
                    log.done("passphrase", id);
                });
                yield Outcome.done();
            }
        };
    }

    /// Ends a key whose passphrase is lost, so that another can be made. Only the named colleague,
    /// if there is one, can open what was sealed to it.
    public Outcome<Nothing> giveUp(SignedInUser who) {
        Optional<DoctorKey> mine = mine(who);
        if (mine.isEmpty()) {
            return Outcome.notFound();
        }
        DoctorKeyId id = mine.get().id();
        work.change(MedicalActs.KEEP_MEDICAL_KEY, () -> {
            if (keys.end(id, clock.instant()) == 1) {
                log.done("given-up", id);
            }
        });
        opened.forget(id);
        return Outcome.done();
    }

    private Optional<DoctorKey> mine(SignedInUser who) {
        return work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.findOf(who.person()));
    }

    /// State of a school doctor's own key.
    public sealed interface KeyState {
        /// There is no key yet.
        record None() implements KeyState {}

        /// There is a key, which is not open in this session.
        record Locked(DoctorKey key) implements KeyState {}

        /// There is a key that is open in this session.
        record Open(DoctorKey key) implements KeyState {}
    }
}
