package nl.zorgvuldig.consent;

import java.time.Instant;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.web.Language;

/// The words in which a purpose is asked, from a moment on. Never changed; another text is another
/// version, and asks again.
public record PurposeText(int version, Wording dutch, Wording english, Instant publishedAt, PersonId publishedBy) {
    public Wording in(Language language) {
        return switch (language) {
            case DUTCH -> dutch;
            case ENGLISH -> english;
        };
    }
}
