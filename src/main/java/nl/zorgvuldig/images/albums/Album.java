package nl.zorgvuldig.images.albums;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A collection of pictures of one group on one day.
public record Album(AlbumId id, GroupId group, String title, LocalDate happenedOn, PersonId madeBy, Instant madeAt) {
    @Override
    public String toString() {
        return "Album[" + id + ", [sealed]]";
    }
}
