package nl.zorgvuldig.images.publication.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// The pictures of an album of which everybody is marked.
public record PublishablePicturesPage(
        String title, LocalDate day, String group, Clause clause, Sentence because, List<Line> lines) {
    /// @param small a picture in the page itself; empty when there is none
    /// @param places where it stands
    public record Line(String address, String small, int number, List<Sentence> places) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
