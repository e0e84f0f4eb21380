package nl.zorgvuldig.dossier.record;

import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;

/// Work that rests on an item of a dossier: an inspection it is prepared for, a package it goes into,
/// a consultation it came from. Such an item is not taken back any more. Extended by the module of
/// that work, with a question to its own tables.
public abstract class DossierItemUse {
    private final BoardJdbc jdbc;
    private final String question;
    private final String keeping;
    private final String because;

    /// @param question a statement that answers yes or no about `:item` of `:pupil`
    /// @param keeping another, that answers whether this work goes on with the item or holds words of it, so
    ///     that the item can be neither erased nor rewritten yet
    /// @param because message that says so
    protected DossierItemUse(BoardJdbc jdbc, String question, String keeping, String because) {
        this.jdbc = jdbc;
        this.question = question;
        this.keeping = keeping;
        this.because = because;
    }

    /// Within a unit of work of the system account.
    public final boolean rests(PupilId pupil, DossierItemId item) {
        return yes(question, pupil, item);
    }

    /// Why an item can be neither erased nor rewritten as long as this work holds on to it. Within a unit of work of
    /// the system
    /// account.
    public final Optional<Sentence> keeps(PupilId pupil, DossierItemId item) {
        return yes(keeping, pupil, item) ? Optional.of(Sentence.of(because)) : Optional.empty();
    }

    private boolean yes(String asked, PupilId pupil, DossierItemId item) {
        return jdbc.sql(asked)
                .param("pupil", pupil.value())
                .param("item", item.value())
                .query(Boolean.class)
                .single();
    }
}
