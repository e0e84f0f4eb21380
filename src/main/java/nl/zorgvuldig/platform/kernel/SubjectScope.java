package nl.zorgvuldig.platform.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Narrows the current work to one pupil: as long as it is bound, the database shows the system
/// account, and anybody who reads or writes in a dossier, only data about that pupil, whatever a
/// statement asks for. It never shows more, and is cheaper than determining all visible pupils.
public final class SubjectScope {
    private static final ScopedValue<PupilId> PUPIL = ScopedValue.newInstance();

    private SubjectScope() {}

    /// Applies to the transactions that begin in `work`.
    public static <T> T about(PupilId pupil, Supplier<T> work) {
        return ScopedValue.where(PUPIL, pupil).call(work::get);
    }

    public static Optional<PupilId> pupil() {
        return PUPIL.isBound() ? Optional.of(PUPIL.get()) : Optional.empty();
    }
}
