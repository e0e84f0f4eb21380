package nl.zorgvuldig.media.web;

import java.util.List;

/// The children for whom somebody decides.
public record OwnChildrenPage(List<Line> lines) {
    public record Line(String name, String address) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
