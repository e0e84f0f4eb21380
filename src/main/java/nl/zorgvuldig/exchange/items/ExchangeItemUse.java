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

    /// Chosen words of the item are kept, or the package is not over.
    private static final String KEEPS = """
            select exists (select 1 from exchange.item i
                where i.board = :board and i.pupil = :pupil and i.item = :item
                  and (i.sealed_text is not null or not exists (select 1 from exchange.step s
                    where s.board = :board and s.pupil = :pupil and s.disclosure = i.disclosure
                      and s.what in ('ended', 'stopped', 'mistaken'))))""";

    ExchangeItemUse(BoardJdbc jdbc) {
        super(jdbc, RESTS, KEEPS, "dossier.redact.no.exchange");
    }
}
