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

    /// Chosen words of the item are kept, or the inspection or copy is not over, or its file is still there.
    private static final String KEEPS = """
            select exists (
                select 1 from (
                    select d.request, d.sealed_text from inspection.decision d
                    where d.board = :board and d.pupil = :pupil and d.item = :item
                    union all
                    select l.request, l.sealed_text from inspection.laid l
                    where l.board = :board and l.pupil = :pupil and l.item = :item
                    union all
                    select c.request, c.sealed_text from inspection.copied c
                    where c.board = :board and c.pupil = :pupil and c.item = :item) chosen
                where chosen.sealed_text is not null
                    or not exists (select 1 from inspection.step s
                        where s.board = :board and s.pupil = :pupil and s.request = chosen.request
                          and s.what in ('refused', 'withdrawn', 'ended', 'declined', 'failed', 'fetched', 'given', 'lapsed'))
                    or exists (select 1 from inspection.copy k
                        where k.board = :board and k.pupil = :pupil and k.request = chosen.request))""";

    InspectionItemUse(BoardJdbc jdbc) {
        super(jdbc, RESTS, KEEPS, "dossier.redact.no.inspection");
    }
}
