package nl.zorgvuldig.images.publication.web;

import java.time.LocalDate;
import java.util.List;

/// The albums with pictures that may be published.
public record PublishableAlbumsPage(List<Line> lines) {
    /// @param pictures number of fully marked pictures
    public record Line(String title, String address, LocalDate day, String group, int pictures) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
