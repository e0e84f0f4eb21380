package nl.zorgvuldig.care.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Note about one pupil. `toString` gives `[sealed]`.
///
/// @param look written beforehand, what to pay attention to; is not filed in the dossier
/// @param remark beside the signals
public record ConsultationNote(
        String look, String progress, Set<PupilSignal> signals, String remark, List<Promise> agreements) {
    public ConsultationNote {
        signals = Set.copyOf(signals);
        agreements = List.copyOf(agreements);
    }

    /// An agreement, as far as it is known during the talk.
    public record Promise(String text, Optional<PersonId> owner, Optional<LocalDate> dueOn) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public static ConsultationNote nothing() {
        return new ConsultationNote("", "", Set.of(), "", List.of());
    }

    /// Whether there is something to file in the dossier.
    public boolean discussed() {
        return !progress.isBlank() || !remark.isBlank() || !signals.isEmpty() || !agreements.isEmpty();
    }

    /// All text typed for the dossier, to scan for names.
    public String words() {
        StringBuilder all = new StringBuilder(progress).append('\n').append(remark);
        agreements.forEach(promise -> all.append('\n').append(promise.text()));
        return all.toString();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
