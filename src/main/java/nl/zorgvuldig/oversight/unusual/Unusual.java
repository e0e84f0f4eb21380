package nl.zorgvuldig.oversight.unusual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;

/// Reading that stands out, on one day. Nothing follows from it but that somebody looks at it.
///
/// @param person who read or was refused; empty when it is about one pupil
/// @param pupil whose dossier; empty when it is about one reader
/// @param school that keeps the dossiers; empty when it is not the same one of every line
/// @param amount dossiers, people or refusals
public record Unusual(
        UnusualKind kind,
        LocalDate day,
        Optional<PersonId> person,
        Optional<PupilId> pupil,
        Optional<SchoolId> school,
        int amount,
        Instant first,
        Instant last) {

    /// The same for the same thing, however often it is found.
    public UUID id() {
        String key = kind + "/" + day + "/" + person.map(PersonId::value) + "/" + pupil.map(PupilId::value);
        return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    }
}
