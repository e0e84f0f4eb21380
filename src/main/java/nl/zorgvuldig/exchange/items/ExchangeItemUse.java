package nl.zorgvuldig.exchange.items;

import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// A package for somebody outside the school for which the item was picked.
@Component
final class ExchangeItemUse implements DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from exchange.item i
                where i.board = :board and i.pupil = :pupil and i.item = :item)""";

    private final BoardJdbc jdbc;

    ExchangeItemUse(BoardJdbc jdbc) {
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
