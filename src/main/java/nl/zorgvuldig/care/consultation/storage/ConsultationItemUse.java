package nl.zorgvuldig.care.consultation.storage;

import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import org.springframework.stereotype.Component;

/// A consultation whose minutes the entry holds.
@Component
final class ConsultationItemUse extends DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from consultation.topic t
                where t.board = :board and t.pupil = :pupil and t.entry = :item)""";

    ConsultationItemUse(BoardJdbc jdbc) {
        super(jdbc, RESTS, RESTS, "dossier.redact.no.consultation");
    }
}
