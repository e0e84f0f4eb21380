package nl.zorgvuldig.school.personnel;

import java.util.List;
import nl.zorgvuldig.access.accesslog.AuditEventDescription;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Access log of one's own personnel dossier.
///
/// @param next address of earlier events; empty when there are none
public record PersonnelAccessLogPage(
        String dossier, Clause clause, Sentence because, List<AuditEventDescription> lines, int refused, String next) {

    static PersonnelAccessLogPage of(Granted<PersonId> key, PersonnelAccessLog.Looked looked) {
        String dossier = PersonnelAddresses.address(key.target());
        return new PersonnelAccessLogPage(
                dossier,
                key.clause(),
                key.because(),
                looked.lines(),
                looked.refused(),
                looked.next().map(event -> dossier + "/wie-keek?voor=" + event).orElse(""));
    }
}
