package nl.zorgvuldig.logbook.web;

import java.util.List;
import nl.zorgvuldig.logbook.LookedDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// Who looked in one dossier.
///
/// @param first where the newest days are, when these are not
/// @param next where earlier days are; empty when there are none
public record LookPage(String name, Clause clause, Sentence because, List<LookedDay> days, String first, String next) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
