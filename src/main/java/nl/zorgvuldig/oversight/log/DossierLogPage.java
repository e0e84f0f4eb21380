package nl.zorgvuldig.oversight.log;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// A page of the log of one dossier.
///
/// @param number the dossier's, as it is asked for
/// @param dossier where the dossier itself is, for who may open it
/// @param later whether newer lines than these were left out
/// @param next where earlier lines are
public record DossierLogPage(
        String address,
        Sentence pupil,
        String number,
        Optional<String> dossier,
        Clause clause,
        Sentence because,
        List<LogLine> lines,
        boolean later,
        Optional<String> next) {}
