package nl.zorgvuldig.publication.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The pictures of a group of which everybody is marked.
public record PicturesPage(String group, Clause clause, Sentence because, List<Line> lines) {
    /// @param small a picture in the page itself; empty when there is none
    public record Line(
            String address, String small, String album, LocalDate day, int number, long places) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
