package nl.zorgvuldig.consent.purposes;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.language.Language;

/// The words in which a purpose is asked, from a moment on. Never changed; another text is another
/// version, and asks again.
public record PurposeText(
        int version, PurposeWording dutch, PurposeWording english, Instant publishedAt, PersonId publishedBy) {
    public PurposeWording in(Language language) {
        return switch (language) {
            case DUTCH -> dutch;
            case ENGLISH -> english;
        };
    }
}
