package nl.zorgvuldig.images.events.notices;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.web.language.Language;

/// What a school asks before its events, in one version. Its words are never changed: other words
/// are another version, and of each person it is kept which one they were sent.
///
/// @param version 1 and up
/// @param daysBefore how long before an event it goes out
/// @param dutch in paragraphs with an empty line between them
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
