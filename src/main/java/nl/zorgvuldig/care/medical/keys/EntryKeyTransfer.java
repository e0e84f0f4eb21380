package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.sealing.EntrySeals;
import nl.zorgvuldig.care.medical.sealing.MedicalAssociatedData;
import nl.zorgvuldig.care.medical.sealing.SealingRecipient;
import nl.zorgvuldig.care.medical.sealing.WrappedKeyStore;
import nl.zorgvuldig.care.medical.sealing.WrappedKeyStore.Wrapped;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Moves the keys of entries from one doctor's file to another's, batch by batch. Each batch
/// appears with the new doctor and disappears from the old one at the same moment, or not at all;
/// so it can be interrupted anywhere and continued later. Texts are neither opened nor changed.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class EntryKeyTransfer {
    public static final int BATCH = 100;

    private final DoctorKeyStore keys;
    private final WrappedKeyStore wrapped;
    private final EntrySeals seals;
    private final DoctorKeyLog log;
    private final Work work;

    EntryKeyTransfer(DoctorKeyStore keys, WrappedKeyStore wrapped, EntrySeals seals, DoctorKeyLog log, Work work) {
        this.keys = keys;
        this.wrapped = wrapped;
        this.seals = seals;
        this.log = log;
        this.work = work;
    }

    /// Result of one batch.
    ///
    /// @param closed how many did not open, because somebody changed them; they stay where they are
    public record Batch(int moved, int closed) {}

    /// @param skip how many did not open in the batches before
    Batch step(DoctorKeyId file, OpenDoctorKey reader, SealingRecipient to, int skip) {
        return work.write(MedicalActs.KEEP_MEDICAL_KEY, () -> {
            keys.lock(file);
            List<Wrapped> some = wrapped.some(file, reader.id(), BATCH + skip);
            List<Wrapped> rows = some.subList(Math.min(skip, some.size()), some.size());
            int moved = 0;
            for (Wrapped row : rows) {
                Optional<byte[]> key = open(row, file, reader);
                if (key.isPresent()) {
                    seals.wrap(row.of(), key.get(), to.id(), to);
                    wrapped.remove(file, row.of());
                    moved++;
                }
            }
            if (moved > 0) {
                log.done("moved", to.id(), moved);
            }
            return new Batch(moved, rows.size() - moved);
        });
    }

    /// Also seals the keys of one batch of a doctor's own file to the colleague.
    ///
    /// @return how many there were
    int share(OpenDoctorKey own, SealingRecipient colleague) {
        return work.write(MedicalActs.KEEP_MEDICAL_KEY, () -> {
            keys.lock(own.id());
            int shared = 0;
            for (Wrapped each : wrapped.notYetFor(colleague.id(), own.id(), BATCH)) {
                Optional<byte[]> key = open(each, own.id(), own);
                if (key.isPresent()) {
                    seals.wrap(each.of(), key.get(), own.id(), colleague);
                    shared++;
                }
            }
            return shared;
        });
    }

    private static Optional<byte[]> open(Wrapped wrapped, DoctorKeyId file, OpenDoctorKey reader) {
        return reader.secret()
                .open(wrapped.sealed(), MedicalAssociatedData.wrappedKey(wrapped.of(), file, reader.id()));
    }
}
