package nl.zorgvuldig.consultation;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import org.springframework.stereotype.Component;

/// Audit codes of talks about pupils.
@Component
final class ConsultationActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                DossierActs.CONSULT,
                Set.of("planned", "changed", "cancelled", "begun", "noted", "closed", "counted", "left-school"));
    }
}
