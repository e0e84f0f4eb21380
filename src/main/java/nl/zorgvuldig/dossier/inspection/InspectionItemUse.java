package nl.zorgvuldig.dossier.inspection;

import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// An inspection or a copy for which the item was decided about or laid out.
@Component
final class InspectionItemUse implements DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from inspection.decision d
                    where d.board = :board and d.pupil = :pupil and d.item = :item)
                or exists (select 1 from inspection.laid l
                    where l.board = :board and l.pupil = :pupil and l.item = :item)
                or exists (select 1 from inspection.copied c
                    where c.board = :board and c.pupil = :pupil and c.item = :item)""";

    private final BoardJdbc jdbc;

    InspectionItemUse(BoardJdbc jdbc) {
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
