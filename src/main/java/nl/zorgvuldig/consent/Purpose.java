package nl.zorgvuldig.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.Period;

/// Something a board asks consent for.
///
/// @param texts every version, oldest first; at least one
public record Purpose(
        PurposeKey key,
        PurposeKind kind,
        Agreement agreement,
        int position,
        Optional<Instant> retiredAt,
        List<PurposeText> texts) {

    public PurposeText text() {
        return texts.getLast();
    }

    public Optional<PurposeText> findText(int version) {
        return texts.stream().filter(one -> one.version() == version).findFirst();
    }

    public boolean asked(Instant at) {
        return retiredAt.map(end -> end.isAfter(at)).orElse(true);
    }

    /// The question as it stood at a moment.
    public Question question(ConsentSubject subject, Instant at) {
        int version = texts.getFirst().version();
        for (PurposeText text : texts) {
            if (!text.publishedAt().isAfter(at)) {
                version = text.version();
            }
        }
        return new Question(subject, agreement, version, retiredAt);
    }

    /// For how long a yes of this day counts: what is not asked every school year is asked until
    /// it is taken back, if not for a term.
    Validity validity(Validity wanted, LocalDate day) {
        return switch (wanted) {
            case Validity.OfTerm _ -> wanted;
            case Validity.OfSchoolYear _ -> kind.yearly() ? wanted : new Validity.OfTerm(Period.since(day));
        };
    }

    public Question question(Instant at) {
        return question(ConsentSubject.of(key), at);
    }
}
