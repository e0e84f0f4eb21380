package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Optional;
import nl.zorgvuldig.policy.Upholds;

/// What a colleague may do with the file of a doctor who named them.
sealed interface Recovery {
    /// The doctor lost the passphrase and made another key: the file goes back, to that key.
    record GiveBack(DoctorKey to) implements Recovery {}

    /// The doctor is school doctor no more, and did not hand over: the colleague takes the file.
    record TakeOver() implements Recovery {}

    /// The doctor can open it, or has made no other key yet.
    record Wait() implements Recovery {}

    /// How a doctor holds the function.
    enum Held {
        TODAY,
        NO_MORE
    }

    /// @param now the key the doctor has now
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static Recovery of(DoctorKey file, Optional<DoctorKey> now, Held held) {
        if (held == Held.NO_MORE) {
            return new TakeOver();
        }
        return now.filter(key -> !key.id().equals(file.id()) && key.takesEntries())
                .<Recovery>map(GiveBack::new)
                .orElseGet(Wait::new);
    }
}
