package nl.zorgvuldig.consent.purposes;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.language.Language;

/// Text of a purpose from a moment on. Immutable; another text is another version, and asks again.
public record PurposeText(
        int version, PurposeWording dutch, PurposeWording english, Instant publishedAt, PersonId publishedBy) {
    public PurposeWording in(Language language) {
        return switch (language) {
            case DUTCH -> dutch;
            case ENGLISH -> english;
        };
    }
}
