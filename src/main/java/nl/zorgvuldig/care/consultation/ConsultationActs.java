package nl.zorgvuldig.care.consultation;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Audit codes of consultations about pupils.
@Component
final class ConsultationActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                DossierActs.CONSULT,
                Set.of("planned", "changed", "cancelled", "begun", "noted", "closed", "counted", "left-school"));
    }
}
