package nl.zorgvuldig.care.experts.consultations;

import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// A consultation with an external expert in which the entry is shown, or which it came from.
@Component
final class ExpertItemUse implements DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from expertise.consultation k
                    where k.board = :board and k.pupil = :pupil and :item = any (k.shown))
                or exists (select 1 from expertise.advice a
                    where a.board = :board and a.pupil = :pupil and a.entry = :item)""";

    private final BoardJdbc jdbc;

    ExpertItemUse(BoardJdbc jdbc) {
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
