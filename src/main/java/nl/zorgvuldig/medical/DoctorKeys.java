package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.medical.SecretKeyStore.Locked;
import nl.zorgvuldig.medical.Unlocking.Tried;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.PassphraseLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The door to a doctor's own key: making it, opening and closing it, another passphrase. Only a
/// school doctor of today makes one; who has one and is no doctor any more can still hand the file
/// over. Everything is a line in the log.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class DoctorKeys {
    private final DoctorKeyStore keys;
    private final SecretKeyStore secrets;
    private final Unlocking unlocking;
    private final OpenedKeys opened;
    private final RecoveryKeepers recovery;
    private final Doctors doctors;
    private final KeyLog log;
    private final Work work;
    private final Clock clock;

    DoctorKeys(
            DoctorKeyStore keys,
            SecretKeyStore secrets,
            Unlocking unlocking,
            OpenedKeys opened,
            RecoveryKeepers recovery,
            Doctors doctors,
            KeyLog log,
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

    /// A refusal is a line in the log.
    public KeyStanding standing(SignedIn who, String session) {
        Optional<DoctorKey> mine = mine(who);
        if (mine.isPresent()) {
            return opened.find(session, who.person())
                            .filter(key -> key.id().equals(mine.get().id()))
                            .isPresent()
                    ? new KeyStanding.Open(mine.get())
                    : new KeyStanding.Locked(mine.get());
        }
        if (doctors.today(who.person())) {
            return new KeyStanding.None();
        }
        log.refused();
        return new KeyStanding.Refused(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, Sentence.of("access.no.medical"));
    }

    /// Makes a key and opens it. Of two at the same moment the first counts.
    public Kept make(SignedIn who, String session, String chosen, String again) {
        List<Objection> objections = PassphraseRules.objections(chosen, again, doctors.wordsOf(who.person()));
        if (!objections.isEmpty()) {
            return new Kept.Objected(objections);
        }
        if (!doctors.today(who.person()) || mine(who).isPresent()) {
            return new Kept.NotThere();
        }
        try {
            opened.put(session, made(who.person(), chosen, Act.KEEP_MEDICAL_KEY));
            return new Kept.Done();
        } catch (DuplicateKeyException wasFirst) {
            return new Kept.NotThere();
        }
    }

    /// Makes a key for somebody. Only the program itself can, for a demonstration.
    public DoctorKeyId takeOver(PersonId person, String passphrase) {
        return made(person, passphrase, Act.MAINTAIN).id();
    }

    private OpenedKey made(PersonId person, String passphrase, Act act) {
        SecretHalf secret = SecretHalf.fresh();
        DoctorKeyId id = new DoctorKeyId(Id.next(clock));
        String recipe = PassphraseLock.newRecipe();
        Aead lock = unlocking.lock(recipe, passphrase);
        Locked locked = new Locked(recipe, secret.lock(lock, Bound.secret(id)), Optional.empty());
        DoctorKey key = new DoctorKey(
                id, person, secret.sealingKey(), Optional.empty(), Optional.empty(), clock.instant(), Optional.empty());
        work.change(act, () -> {
            keys.add(key);
            secrets.add(id, person, locked);
            if (act == Act.KEEP_MEDICAL_KEY) {
                log.done("made", id);
            }
        });
        return new OpenedKey(id, person, secret, Optional.empty());
    }

    public Kept open(SignedIn who, String session, String typed) {
        Optional<DoctorKey> mine = mine(who);
        if (mine.isEmpty()) {
            return new Kept.NotThere();
        }
        return switch (unlocking.unlock(mine.get(), "passphrase", typed)) {
            case Tried.Wrong wrong -> new Kept.Objected(wrong.objections());
            case Tried.Right right -> {
                log.done("opened", mine.get().id());
                opened.put(session, right.key());
                recovery.complete(right.key());
                yield new Kept.Done();
            }
        };
    }

    public void close(String session) {
        opened.ended(session);
    }

    /// The key stays; what locks it changes, with a new salt and the cost of today.
    public Kept change(SignedIn who, String typed, String chosen, String again) {
        List<Objection> objections = PassphraseRules.objections(chosen, again, doctors.wordsOf(who.person()));
        if (!objections.isEmpty()) {
            return new Kept.Objected(objections);
        }
        Optional<DoctorKey> mine = mine(who);
        if (mine.isEmpty()) {
            return new Kept.NotThere();
        }
        DoctorKeyId id = mine.get().id();
        return switch (unlocking.unlock(mine.get(), "passphrase", typed)) {
            case Tried.Wrong wrong -> new Kept.Objected(wrong.objections());
            case Tried.Right right -> {
                String recipe = PassphraseLock.newRecipe();
                Aead lock = unlocking.lock(recipe, chosen);
                Locked anew = new Locked(
                        recipe,
                        right.key().secret().lock(lock, Bound.secret(id)),
                        right.key().colleague().map(one -> Unlocking.sealed(one, id, lock)));
                work.change(Act.KEEP_MEDICAL_KEY, () -> {
                    secrets.lockAnew(id, anew);
                    log.done("passphrase", id);
                });
                yield new Kept.Done();
            }
        };
    }

    /// Ends a key whose passphrase is lost, so that another can be made. What was sealed to it
    /// opens for the colleague alone, if one was named.
    public Kept giveUp(SignedIn who) {
        Optional<DoctorKey> mine = mine(who);
        if (mine.isEmpty()) {
            return new Kept.NotThere();
        }
        DoctorKeyId id = mine.get().id();
        work.change(Act.KEEP_MEDICAL_KEY, () -> {
            if (keys.end(id, clock.instant()) == 1) {
                log.done("given-up", id);
            }
        });
        opened.forget(id);
        return new Kept.Done();
    }

    private Optional<DoctorKey> mine(SignedIn who) {
        return work.read(Act.KEEP_MEDICAL_KEY, () -> keys.findOf(who.person()));
    }
}
