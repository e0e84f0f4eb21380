package nl.zorgvuldig.media;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;

/// A collection of pictures of one group on one day.
public record Album(AlbumId id, GroupId group, String title, LocalDate happenedOn, PersonId madeBy, Instant madeAt) {
    @Override
    public String toString() {
        return "Album[" + id + ", [sealed]]";
    }
}
