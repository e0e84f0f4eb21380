package nl.zorgvuldig.access.control.readers;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// People who could open one dossier on a day.
///
/// @param back to the dossier, or to its log for readers who cannot see the dossier
public record PotentialReadersPage(
        Sentence title, String back, Clause clause, Sentence because, LocalDate day, List<PotentialReader> all) {

    public List<PotentialReader> by(PotentialReader.Way way) {
        return all.stream().filter(reader -> reader.way() == way).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
