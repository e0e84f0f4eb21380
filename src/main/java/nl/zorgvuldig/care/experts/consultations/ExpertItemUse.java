package nl.zorgvuldig.care.experts.consultations;

import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import org.springframework.stereotype.Component;

/// A consultation with an external expert in which the entry is shown, or which it came from.
@Component
final class ExpertItemUse extends DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from expertise.consultation k
                    where k.board = :board and k.pupil = :pupil and :item = any (k.shown))
                or exists (select 1 from expertise.advice a
                    where a.board = :board and a.pupil = :pupil and a.entry = :item)""";

    ExpertItemUse(BoardJdbc jdbc) {
        super(jdbc, RESTS, RESTS, "dossier.redact.no.expert");
    }
}
