package nl.zorgvuldig.care.consultation.storage;

import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// A consultation whose minutes the entry holds.
@Component
final class ConsultationItemUse implements DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from consultation.topic t
                where t.board = :board and t.pupil = :pupil and t.entry = :item)""";

    private final BoardJdbc jdbc;

    ConsultationItemUse(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean rests(PupilId pupil, DossierItemId item) {
        return jdbc.sql(RESTS)
                .param("pupil", pupil.value())
                .param("item", item.value())
                .query(Boolean.class)
                .single();
    }
}
