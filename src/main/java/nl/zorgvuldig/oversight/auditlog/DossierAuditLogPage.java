package nl.zorgvuldig.oversight.auditlog;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// A page of the log of one dossier.
///
/// @param number the dossier's, as it is asked for
/// @param dossier where the dossier itself is, for who may open it
/// @param later whether newer lines than these were left out
/// @param next where earlier lines are
public record DossierAuditLogPage(
        String address,
        Sentence title,
        Sentence pupil,
        String number,
        Optional<String> dossier,
        Clause clause,
        Sentence because,
        List<AuditEventView> lines,
        boolean later,
        Optional<String> next) {}
