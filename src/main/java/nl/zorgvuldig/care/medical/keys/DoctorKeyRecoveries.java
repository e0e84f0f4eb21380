package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.sealing.SealingRecipient;
import nl.zorgvuldig.care.medical.sealing.WrappedKeyStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Recovery of a doctor's file by the named colleague, when the doctor can no longer open it.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class DoctorKeyRecoveries {
    private static final int BATCHES = 50;

    private final DoctorKeyStore keys;
    private final WrappedKeyStore wrapped;
    private final OpenDoctorKeys opened;
    private final SchoolDoctors doctors;
    private final EntryKeyTransfer moving;
    private final DoctorKeyLog log;
    private final Work work;

    DoctorKeyRecoveries(
            DoctorKeyStore keys,
            WrappedKeyStore wrapped,
            OpenDoctorKeys opened,
            SchoolDoctors doctors,
            EntryKeyTransfer moving,
            DoctorKeyLog log,
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
    /// @param owner whose file it was, and the code of the key it moves to
    /// @param way how it continues
    public record Waiting(DoctorKeyId file, DoctorColleague owner, Way way) {}

    public enum Way {
        GIVE_BACK,
        TAKE_OVER
    }

    public List<Waiting> list(SignedInUser who, String session) {
        return opened.find(session, who.person()).stream()
                .flatMap(own -> files(own).stream().flatMap(file -> waiting(own, file).stream()))
                .toList();
    }

    private List<DoctorKey> files(OpenDoctorKey own) {
        return work.read(
                MedicalActs.KEEP_MEDICAL_KEY,
                () -> wrapped.filesOfOthers(own.id()).stream()
                        .flatMap(id -> keys.find(id).stream())
                        .toList());
    }

    private Optional<Waiting> waiting(OpenDoctorKey own, DoctorKey file) {
        return target(own, file)
                .map(to -> new Waiting(
                        file.id(),
                        new DoctorColleague(
                                file.id(),
                                doctors.colleague(file).name(),
                                to.key().code()),
                        to.id().equals(own.id()) ? Way.TAKE_OVER : Way.GIVE_BACK));
    }

    private Optional<SealingRecipient> target(OpenDoctorKey own, DoctorKey file) {
        Optional<DoctorKey> now = work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.findOf(file.person()));
        DoctorKeyRecoveryOption.Held held = doctors.today(file.person())
                ? DoctorKeyRecoveryOption.Held.TODAY
                : DoctorKeyRecoveryOption.Held.NO_MORE;
        return switch (DoctorKeyRecoveryOption.of(file, now, held)) {
            case DoctorKeyRecoveryOption.GiveBack back -> Optional.of(back.to().recipient());
            case DoctorKeyRecoveryOption.TakeOver _ -> Optional.of(own.own());
            case DoctorKeyRecoveryOption.Wait _ -> Optional.empty();
        };
    }

    /// Moves the file; what remains after one request is moved by the next.
    ///
    /// @param code as it was shown beside the name
    public Outcome<Nothing> recover(SignedInUser who, String session, DoctorKeyId file, String code) {
        Optional<OpenDoctorKey> own = opened.find(session, who.person());
        Optional<SealingRecipient> to = own.flatMap(mine -> files(mine).stream()
                .filter(key -> key.id().equals(file))
                .findFirst()
                .flatMap(key -> target(mine, key)));
        if (own.isEmpty() || to.isEmpty()) {
            return Outcome.notFound();
        }
        if (!to.get().key().code().equals(code)) {
            return Outcome.rejected("code", Sentence.of("medical.key.no.colleague"));
        }
        int closed = 0;
        int moved = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            EntryKeyTransfer.Batch done = moving.step(file, own.get(), to.get(), closed);
            closed += done.closed();
            moved += done.moved();
            if (done.moved() + done.closed() < EntryKeyTransfer.BATCH) {
                break;
            }
        }
        log.done("recovered", file, moved);
        return Outcome.done();
    }
}
