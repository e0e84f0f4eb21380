package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.holdings.Standstill;
import nl.zorgvuldig.holdings.Still;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// What of a dossier stands still: it is read, and not changed, nor given to anybody. New entries
/// can be written. The database refuses the same, by a rule of its own.
@Component
public final class Stills {
    private final List<Standstill> all;

    Stills(List<Standstill> all) {
        this.all = List.copyOf(all);
    }

    public Still of(PupilId pupil) {
        return Standstill.of(all, Subject.of(Acting.current().board(), pupil));
    }

    boolean stands(PupilId pupil, PieceId piece) {
        return of(pupil).covers(piece.value());
    }

    /// Why something about this piece cannot be changed now.
    ///
    /// @param field beside which to say so
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Optional<Objection> objection(PupilId pupil, PieceId piece, String field) {
        return stands(pupil, piece)
                ? Optional.of(new Objection(field, Sentence.of("dossier.objection.still")))
                : Optional.empty();
    }
}
