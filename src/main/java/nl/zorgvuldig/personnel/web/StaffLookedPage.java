package nl.zorgvuldig.personnel.web;

import java.util.List;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.logbook.LineInWords;
import nl.zorgvuldig.personnel.StaffLookers;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// Who looked in one's own personnel dossier.
///
/// @param next where earlier lines are; empty when there are none
public record StaffLookedPage(
        String dossier, Clause clause, Sentence because, List<LineInWords> lines, int refused, String next) {

    static StaffLookedPage of(Granted<PersonId> key, StaffLookers.Looked looked) {
        String dossier = Personnel.address(key.target());
        return new StaffLookedPage(
                dossier,
                key.clause(),
                key.because(),
                looked.lines(),
                looked.refused(),
                looked.next().map(one -> dossier + "/wie-keek?voor=" + one).orElse(""));
    }
}
