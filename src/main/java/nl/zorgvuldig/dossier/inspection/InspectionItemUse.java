package nl.zorgvuldig.dossier.inspection;

import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import org.springframework.stereotype.Component;

/// An inspection or a copy for which the item was decided about or laid out.
@Component
final class InspectionItemUse extends DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from inspection.decision d
                    where d.board = :board and d.pupil = :pupil and d.item = :item)
                or exists (select 1 from inspection.laid l
                    where l.board = :board and l.pupil = :pupil and l.item = :item)
                or exists (select 1 from inspection.copied c
                    where c.board = :board and c.pupil = :pupil and c.item = :item)""";

    InspectionItemUse(BoardJdbc jdbc) {
        super(jdbc, RESTS);
    }
}
