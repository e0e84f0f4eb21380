package nl.zorgvuldig.consent;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.purposes.PurposeKey;

/// Subject of consent: a purpose and, for a purpose that is asked case by case, the case. Consent
/// for one case says nothing about another.
///
/// @param reference the one expert and aim, disclosure or request it is about, by the id of the
///     asking module; empty for a purpose that is asked once for everything
public record ConsentSubject(PurposeKey purpose, Optional<UUID> reference) {
    public static ConsentSubject of(PurposeKey purpose) {
        return new ConsentSubject(purpose, Optional.empty());
    }

    public static ConsentSubject about(PurposeKey purpose, UUID reference) {
        return new ConsentSubject(purpose, Optional.of(reference));
    }
}
