package nl.zorgvuldig.dossier.record;

import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Work that rests on an item of a dossier: an inspection it is prepared for, a package it goes into,
/// a consultation it came from. Such an item is not taken back any more. Extended by the module of
/// that work, with a question to its own tables.
public abstract class DossierItemUse {
    private final BoardJdbc jdbc;
    private final String question;

    /// @param question a statement that answers yes or no about `:item` of `:pupil`
    protected DossierItemUse(BoardJdbc jdbc, String question) {
        this.jdbc = jdbc;
        this.question = question;
    }

    /// Within a unit of work of the system account.
    public final boolean rests(PupilId pupil, DossierItemId item) {
        return jdbc.sql(question)
                .param("pupil", pupil.value())
                .param("item", item.value())
                .query(Boolean.class)
                .single();
    }
}
