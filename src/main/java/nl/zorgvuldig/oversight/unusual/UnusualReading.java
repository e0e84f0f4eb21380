package nl.zorgvuldig.oversight.unusual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A case of unusual reading on one day. Its only consequence is that somebody reviews it.
///
/// @param person who read or was refused; empty when it is about one pupil
/// @param pupil whose dossier; empty when it is about one reader
/// @param school that keeps the dossiers; empty when the events are about several
/// @param amount dossiers, people or refusals
public record UnusualReading(
        UnusualKind kind,
        LocalDate day,
        Optional<PersonId> person,
        Optional<PupilId> pupil,
        Optional<SchoolId> school,
        int amount,
        Instant first,
        Instant last) {

    /// Identity derived from the content: the same each time the case is found.
    public UUID id() {
        String key = kind + "/" + day + "/" + person.map(PersonId::value) + "/" + pupil.map(PupilId::value);
        return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    }

    /// Kind of unusual reading. None of them says that something was wrong.
    public enum UnusualKind {
        /// Somebody opened many dossiers of pupils who are not in a group of their own that day.
        OUTSIDE_GROUP,
        /// Somebody opened dossiers early, late or at the weekend.
        OUTSIDE_HOURS,
        /// Many people opened the dossier of one pupil within a short time.
        MANY_READERS,
        /// Somebody was refused one question after another.
        MANY_REFUSALS
    }
}
