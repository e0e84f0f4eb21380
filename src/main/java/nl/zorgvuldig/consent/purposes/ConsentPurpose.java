package nl.zorgvuldig.consent.purposes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.platform.kernel.Period;

/// A purpose for which a board asks consent.
///
/// @param texts every version, oldest first; at least one
public record ConsentPurpose(
        PurposeKey key,
        PurposeKind kind,
        RequiredAgreement agreement,
        int position,
        Optional<Instant> retiredAt,
        List<PurposeText> texts) {

    public PurposeText text() {
        return texts.getLast();
    }

    public Optional<PurposeText> findText(int version) {
        return texts.stream().filter(text -> text.version() == version).findFirst();
    }

    public boolean asked(Instant at) {
        return retiredAt.map(end -> end.isAfter(at)).orElse(true);
    }

    /// The question as it was at a moment.
    public ConsentQuestion question(ConsentSubject subject, Instant at) {
        int version = texts.getFirst().version();
        for (PurposeText text : texts) {
            if (!text.publishedAt().isAfter(at)) {
                version = text.version();
            }
        }
        return new ConsentQuestion(subject, agreement, version, retiredAt);
    }

    /// Validity of a consent given on this day: for a purpose that is not asked every school year
    /// it lasts until it is withdrawn, unless a period was requested.
    public ConsentValidity validity(ConsentValidity wanted, LocalDate day) {
        return switch (wanted) {
            case ConsentValidity.OfTerm _ -> wanted;
            case ConsentValidity.OfSchoolYear _ ->
                kind.yearly() ? wanted : new ConsentValidity.OfTerm(Period.since(day));
        };
    }

    public ConsentQuestion question(Instant at) {
        return question(ConsentSubject.of(key), at);
    }
}
