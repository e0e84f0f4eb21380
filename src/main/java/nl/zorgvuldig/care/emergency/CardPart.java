package nl.zorgvuldig.care.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Version of what one legal representative has on a card. Never changed: a later version replaces
/// it.
///
/// @param author whose words they are; for a pupil of sixteen the pupil's own id; [#SCHOOL] for those
///     of the school
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
    /// Author of what the school wrote itself.
    public static final PersonId SCHOOL = PersonId.PROGRAM;

    boolean bySchool() {
        return route == CardInputChannel.SCHOOL;
    }

    CardPart saying(CardText other) {
        return new CardPart(id, author, version, route, givenOn, writtenAt, recordedBy, other);
    }

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
