package nl.zorgvuldig.access.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.access.CouldOpen;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// Who could open one dossier on a day.
///
/// @param back to the dossier, or to its log for who sees no dossier
public record WhoPage(
        Sentence title, String back, Clause clause, Sentence because, LocalDate day, List<CouldOpen> all) {

    public List<CouldOpen> by(CouldOpen.Way way) {
        return all.stream().filter(one -> one.way() == way).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
