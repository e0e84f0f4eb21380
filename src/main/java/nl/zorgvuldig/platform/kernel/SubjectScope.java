package nl.zorgvuldig.platform.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Narrows the work at hand to one pupil: as long as it is bound, the database shows the program,
/// and whoever opens or writes in a dossier, what is about that pupil and about no other, whatever a
/// statement asks for. It never shows more, and it costs less than to look who all may be shown.
public final class SubjectScope {
    private static final ScopedValue<PupilId> PUPIL = ScopedValue.newInstance();

    private SubjectScope() {}

    /// For the transactions that begin in `work`.
    public static <T> T about(PupilId pupil, Supplier<T> work) {
        return ScopedValue.where(PUPIL, pupil).call(work::get);
    }

    public static Optional<PupilId> pupil() {
        return PUPIL.isBound() ? Optional.of(PUPIL.get()) : Optional.empty();
    }
}
