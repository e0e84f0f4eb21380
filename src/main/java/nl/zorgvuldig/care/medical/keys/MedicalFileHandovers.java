package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.sealing.WrappedKeyStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Handover of a file to a successor. Once it has begun nothing new is added to the old file; it
/// moves batch by batch; when everything has moved, the old key ends.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class MedicalFileHandovers {
    /// Number of batches in one request; the next one does the rest.
    private static final int BATCHES = 50;

    private final DoctorKeyStore keys;
    private final WrappedKeyStore wrapped;
    private final OpenDoctorKeys opened;
    private final SchoolDoctors doctors;
    private final EntryKeyTransfer moving;
    private final DoctorKeyLog log;
    private final Work work;
    private final Clock clock;

    MedicalFileHandovers(
            DoctorKeyStore keys,
            WrappedKeyStore wrapped,
            OpenDoctorKeys opened,
            SchoolDoctors doctors,
            EntryKeyTransfer moving,
            DoctorKeyLog log,
            Work work,
            Clock clock) {
        this.keys = keys;
        this.wrapped = wrapped;
        this.opened = opened;
        this.doctors = doctors;
        this.moving = moving;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The possible successors.
    public List<DoctorColleague> list(SignedInUser who) {
        return doctors.colleaguesOf(who.person());
    }

    /// The successor, once the handover has begun.
    public Optional<DoctorColleague> findSuccessor(DoctorKey key) {
        return key.successor()
                .flatMap(id -> work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.find(id)))
                .map(doctors::colleague);
    }

    /// Number of versions still in the old file.
    public int left(DoctorKey key) {
        return work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> wrapped.count(key.id(), key.id()));
    }

    /// Begins the handover, or continues an earlier one, then always to the same successor.
    ///
    /// @param code as it was shown beside the name
    public Outcome<Nothing> handOver(SignedInUser who, String session, DoctorKeyId to, String code) {
        Optional<OpenDoctorKey> own = opened.find(session, who.person());
        Optional<DoctorKey> successor = doctors.find(who.person(), to, code);
        if (own.isEmpty() || successor.isEmpty() || !begin(own.get().id(), to)) {
            return Outcome.rejected("colleague", Sentence.of("medical.key.no.colleague"));
        }
        int closed = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            EntryKeyTransfer.Batch done = step(own.get(), successor.get(), closed);
            closed += done.closed();
            if (done.moved() + done.closed() < EntryKeyTransfer.BATCH) {
                end(own.get().id());
                return Outcome.done();
            }
        }
        return Outcome.done();
    }

    /// @return whether the file is handed over to this successor
    public boolean begin(DoctorKeyId own, DoctorKeyId to) {
        return work.write(MedicalActs.KEEP_MEDICAL_KEY, () -> {
            keys.lock(own);
            Optional<DoctorKeyId> before = keys.find(own).flatMap(DoctorKey::successor);
            if (before.isEmpty() && keys.setSuccessor(own, to) == 1) {
                log.done("handover-begun", to);
                return true;
            }
            return before.equals(Optional.of(to));
        });
    }

    public EntryKeyTransfer.Batch step(OpenDoctorKey own, DoctorKey successor, int skip) {
        return moving.step(own.id(), own, successor.recipient(), skip);
    }

    private void end(DoctorKeyId own) {
        work.change(MedicalActs.KEEP_MEDICAL_KEY, () -> {
            if (keys.end(own, clock.instant()) == 1) {
                log.done("handed-over", own);
            }
        });
        opened.forget(own);
    }
}
