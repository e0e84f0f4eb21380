package nl.zorgvuldig.images.albums.viewing;

import java.util.List;

/// Children of whom somebody is a legal representative.
public record PicturedChildrenPage(List<Line> lines) {
    public record Line(String name, String address) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
