package nl.zorgvuldig.images.albums.web;

import java.time.LocalDate;
import java.util.List;

/// All albums of one's own groups.
public record AlbumsPage(List<Line> lines, List<Place> groups) {
    /// @param waiting number of pictures to mark
    public record Line(
            String title, String address, LocalDate day, String group, int pictures, int waiting, int expired) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A group for which one can make an album.
    public record Place(String name, String address) {}
}
