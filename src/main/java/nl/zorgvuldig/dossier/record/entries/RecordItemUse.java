package nl.zorgvuldig.dossier.record.entries;

import nl.zorgvuldig.dossier.record.DossierItemUse;
import nl.zorgvuldig.platform.database.BoardJdbc;
import org.springframework.stereotype.Component;

/// What rests on an entry in the dossier itself: a view that was given on it, a plan it is or belongs to, an
/// agreement that somebody else was given, took on, took over or closed, or that the head wrote its newest
/// version, before which there is none.
@Component
final class RecordItemUse extends DossierItemUse {
    private static final String RESTS = """
            select exists (select 1 from dossier.viewpoint v
                    where v.board = :board and v.pupil = :pupil and v.piece = :item)
                or exists (select 1 from dossier.plan_day d
                    where d.board = :board and d.pupil = :pupil and d.plan = :item)
                or exists (select 1 from dossier.plan_link l
                    where l.board = :board and l.pupil = :pupil and :item in (l.plan, l.entry))
                or exists (select 1 from dossier.rectification r
                    where r.board = :board and r.pupil = :pupil and r.piece = :item
                      and r.version = (
                        select max(e.version) from dossier.entry_version e
                        where e.board = :board and e.pupil = :pupil and e.entry = :item))
                or exists (select 1 from dossier.agreement a
                    where a.board = :board and a.pupil = :pupil and a.entry = :item
                      and (a.step > 1 or (a.owner = a.taken_by) is not true
                        or a.taken_by <> (
                            select e.author from dossier.entry_version e
                            where e.board = :board and e.pupil = :pupil and e.entry = :item and e.version = 1)))""";

    /// A plan is changed as a plan.
    private static final String KEEPS = """
            select exists (select 1 from dossier.plan_day d
                where d.board = :board and d.pupil = :pupil and d.plan = :item)""";

    RecordItemUse(BoardJdbc jdbc) {
        super(jdbc, RESTS, KEEPS, "dossier.redact.no.plan");
    }
}
