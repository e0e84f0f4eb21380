package nl.zorgvuldig.media;

import java.time.LocalDate;

/// What somebody wants to call an album.
public record AlbumDraft(String title, LocalDate happenedOn) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
