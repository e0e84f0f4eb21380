package nl.zorgvuldig.care.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A version of what one of those who decide has on a card. Never changed: a later one goes before
/// it.
///
/// @param author whose words they are; of a pupil of sixteen the pupil's own id
/// @param givenOn when it was written or said
/// @param recordedBy who wrote it down: the author, or staff
public record CardPart(
        UUID id,
        PersonId author,
        int version,
        CardInputChannel route,
        LocalDate givenOn,
        Instant writtenAt,
        PersonId recordedBy,
        CardText text) {
    /// Whether a form sent again says the same.
    boolean repeats(CardPart other) {
        return author.equals(other.author)
                && route == other.route
                && givenOn.equals(other.givenOn)
                && text.equals(other.text);
    }

    @Override
    public String toString() {
        return "CardPart[" + id + "]";
    }
}
