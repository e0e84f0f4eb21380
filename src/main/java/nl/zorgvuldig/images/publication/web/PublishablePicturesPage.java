package nl.zorgvuldig.images.publication.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// The fully marked pictures of an album.
public record PublishablePicturesPage(
        String title, LocalDate day, String group, Clause clause, Sentence because, List<Line> lines) {
    /// @param small thumbnail embedded in the page; empty when there is none
    /// @param places where it is published
    public record Line(String address, String small, int number, List<Sentence> places) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
