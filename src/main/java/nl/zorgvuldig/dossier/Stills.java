package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /// Of those of these pupils of whom anything stands still; perhaps of some others too.
    Map<PupilId, Still> of(Collection<PupilId> pupils) {
        Set<UUID> some = Standstill.kept(all, Acting.current().board());
        return pupils.stream()
                .distinct()
                .filter(one -> some.contains(one.value()))
                .collect(Collectors.toMap(Function.identity(), this::of));
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
