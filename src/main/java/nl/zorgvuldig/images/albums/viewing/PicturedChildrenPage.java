package nl.zorgvuldig.images.albums.viewing;

import java.util.List;

/// The children for whom somebody decides.
public record PicturedChildrenPage(List<Line> lines) {
    public record Line(String name, String address) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
