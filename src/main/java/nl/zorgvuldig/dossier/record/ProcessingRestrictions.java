package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Restrictions of processing on dossiers (article 18 AVG): restricted items can be read, and
/// neither changed nor given to anybody. New entries can be written. The database refuses the same,
/// by a rule of its own.
@Component
public final class ProcessingRestrictions {
    private final List<RestrictionSource> all;

    ProcessingRestrictions(List<RestrictionSource> all) {
        this.all = List.copyOf(all);
    }

    public Restriction of(PupilId pupil) {
        return RestrictionSource.of(all, DataSubject.of(Acting.current().board(), pupil));
    }

    /// Restrictions of those of these pupils for whom anything is restricted; possibly of some
    /// others too.
    public Map<PupilId, Restriction> of(Collection<PupilId> pupils) {
        Set<UUID> some = RestrictionSource.kept(all, Acting.current().board());
        return pupils.stream()
                .distinct()
                .filter(pupil -> some.contains(pupil.value()))
                .collect(Collectors.toMap(Function.identity(), this::of));
    }

    public boolean stands(PupilId pupil, DossierItemId piece) {
        return of(pupil).covers(piece.value());
    }

    /// Why this item cannot be changed now.
    ///
    /// @param field beside which to say so
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public Optional<Objection> objection(PupilId pupil, DossierItemId piece, String field) {
        return stands(pupil, piece)
                ? Optional.of(new Objection(field, Sentence.of("dossier.objection.still")))
                : Optional.empty();
    }
}
