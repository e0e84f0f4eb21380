package nl.zorgvuldig.oversight.auditlog;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page of the log of one dossier.
///
/// @param number of the dossier, as used for searching
/// @param dossier address of the dossier itself, for a reader who may open it
/// @param later whether newer events than these were left out
/// @param next address of earlier events
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
