package nl.zorgvuldig.images.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// A picture that was released as a file to a place where we cannot change it.
///
/// @param place where, in the words of the person who put it there; empty when it is not there any
///     more, or was not opened
/// @param called that it must be taken down; empty when it may stay
/// @param doneAt since when it is not there any more
public record PublishedCopy(
        PublishedCopyId id,
        PictureId picture,
        PublicationChannel channel,
        Optional<String> place,
        PersonId madeBy,
        Instant madeAt,
        Optional<Called> called,
        Optional<Instant> doneAt) {

    /// Call to take it down.
    ///
    /// @param at when that was found
    /// @param by the day by which it must be gone
    public record Called(Instant at, LocalDate by) {}

    /// The day by which it must be gone; empty when it may stay.
    public Optional<LocalDate> callBy() {
        return called.map(Called::by);
    }

    public LocalDate since() {
        return SchoolDay.of(madeAt);
    }

    public boolean lies() {
        return doneAt.isEmpty();
    }

    @Override
    public String toString() {
        return "PublishedCopy[" + id + ", [sealed]]";
    }
}
