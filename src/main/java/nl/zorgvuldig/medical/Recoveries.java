package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for a colleague who was named, when the doctor cannot open the file any more.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class Recoveries {
    private static final int BATCHES = 50;

    private final DoctorKeyStore keys;
    private final WrappedKeyStore wrapped;
    private final OpenedKeys opened;
    private final Doctors doctors;
    private final Moving moving;
    private final KeyLog log;
    private final Work work;

    Recoveries(
            DoctorKeyStore keys,
            WrappedKeyStore wrapped,
            OpenedKeys opened,
            Doctors doctors,
            Moving moving,
            KeyLog log,
            Work work) {
        this.keys = keys;
        this.wrapped = wrapped;
        this.opened = opened;
        this.doctors = doctors;
        this.moving = moving;
        this.log = log;
        this.work = work;
    }

    /// A file that waits for its colleague.
    ///
    /// @param owner whose file it was, and the code of the key it goes to
    /// @param way how it goes on
    public record Waiting(DoctorKeyId file, Colleague owner, Way way) {}

    public enum Way {
        GIVE_BACK,
        TAKE_OVER
    }

    public List<Waiting> list(SignedIn who, String session) {
        return opened.find(session, who.person()).stream()
                .flatMap(own -> files(own).stream().flatMap(file -> waiting(own, file).stream()))
                .toList();
    }

    private List<DoctorKey> files(OpenedKey own) {
        return work.read(
                MedicalActs.KEEP_MEDICAL_KEY,
                () -> wrapped.filesOfOthers(own.id()).stream()
                        .flatMap(id -> keys.find(id).stream())
                        .toList());
    }

    private Optional<Waiting> waiting(OpenedKey own, DoctorKey file) {
        return target(own, file)
                .map(to -> new Waiting(
                        file.id(),
                        new Colleague(
                                file.id(),
                                doctors.colleague(file).name(),
                                to.key().code()),
                        to.id().equals(own.id()) ? Way.TAKE_OVER : Way.GIVE_BACK));
    }

    private Optional<Recipient> target(OpenedKey own, DoctorKey file) {
        Optional<DoctorKey> now = work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.findOf(file.person()));
        Recovery.Held held = doctors.today(file.person()) ? Recovery.Held.TODAY : Recovery.Held.NO_MORE;
        return switch (Recovery.of(file, now, held)) {
            case Recovery.GiveBack back -> Optional.of(back.to().recipient());
            case Recovery.TakeOver _ -> Optional.of(own.own());
            case Recovery.Wait _ -> Optional.empty();
        };
    }

    /// Moves the file on; what is left after one request goes with the next.
    ///
    /// @param code as it was shown beside the name
    public Outcome<Nothing> recover(SignedIn who, String session, DoctorKeyId file, String code) {
        Optional<OpenedKey> own = opened.find(session, who.person());
        Optional<Recipient> to = own.flatMap(mine -> files(mine).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .flatMap(one -> target(mine, one)));
        if (own.isEmpty() || to.isEmpty()) {
            return Outcome.notFound();
        }
        if (!to.get().key().code().equals(code)) {
            return Outcome.rejected("code", Sentence.of("medical.key.no.colleague"));
        }
        int closed = 0;
        int moved = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            Moving.Batch done = moving.step(file, own.get(), to.get(), closed);
            closed += done.closed();
            moved += done.moved();
            if (done.moved() + done.closed() < Moving.BATCH) {
                break;
            }
        }
        log.done("recovered", file, moved);
        return Outcome.done();
    }
}
