package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Upholds;

/// What a colleague may do with the file of a doctor who named them.
public sealed interface DoctorKeyRecoveryOption {
    /// The doctor lost the passphrase and made another key: the file goes back, to that key.
    record GiveBack(DoctorKey to) implements DoctorKeyRecoveryOption {}

    /// The doctor is no longer a school doctor and did not hand over: the colleague takes the file.
    record TakeOver() implements DoctorKeyRecoveryOption {}

    /// The doctor can open it, or has not made another key yet.
    record Wait() implements DoctorKeyRecoveryOption {}

    /// How a doctor holds the function.
    enum Held {
        TODAY,
        NO_MORE
    }

    /// @param now the key the doctor has now
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static DoctorKeyRecoveryOption of(DoctorKey file, Optional<DoctorKey> now, Held held) {
        if (held == Held.NO_MORE) {
            return new TakeOver();
        }
        return now.filter(key -> !key.id().equals(file.id()) && key.takesEntries())
                .<DoctorKeyRecoveryOption>map(GiveBack::new)
                .orElseGet(Wait::new);
    }
}
