package nl.zorgvuldig.exchange.items;

import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import org.springframework.stereotype.Component;

/// A package for somebody outside the school for which the item was picked.
@Component
final class ExchangeItemUse extends DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from exchange.item i
                where i.board = :board and i.pupil = :pupil and i.item = :item)""";

    ExchangeItemUse(BoardJdbc jdbc) {
        super(jdbc, RESTS);
    }
}
