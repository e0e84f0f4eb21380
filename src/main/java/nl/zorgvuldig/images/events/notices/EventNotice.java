package nl.zorgvuldig.images.events.notices;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.web.language.Language;

/// One version of the notice a school sends before its events. Its text never changes: a new text
/// is a new version, and the version each person was sent is recorded.
///
/// @param version 1 and up
/// @param daysBefore how many days before an event it is sent
/// @param dutch in paragraphs separated by an empty line
public record EventNotice(
        SchoolId school,
        int version,
        int daysBefore,
        String dutch,
        String english,
        PersonId publishedBy,
        Instant publishedAt) {

    public List<String> paragraphs(Language language) {
        return switch (language) {
            case DUTCH -> List.of(dutch.split("\n\\s*\n"));
            case ENGLISH -> List.of(english.split("\n\\s*\n"));
        };
    }
}
