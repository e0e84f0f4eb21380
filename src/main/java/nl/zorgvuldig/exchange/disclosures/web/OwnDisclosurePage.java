package nl.zorgvuldig.exchange.disclosures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// What went to whom, for those who decide.
///
public record OwnDisclosurePage(List<Child> children) {
    /// @param lines what went
    /// @param asked what was asked of others
    public record Child(String name, Sentence because, List<Line> lines, List<Asked> asked) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// @param filed when an answer came into the dossier
    public record Asked(String of, String wanted, String aim, List<Instant> sent, List<Instant> filed) {}

    /// @param ground as a code
    /// @param law the law behind it; empty for consent
    /// @param until the last day on which it can be opened
    /// @param opened when it was
    /// @param opens whether it can be opened now; not why or since when
    /// @param corrected when the recipient was told of a correction
    public record Line(
            String to,
            String aim,
            String ground,
            Optional<String> law,
            List<Item> items,
            List<Instant> sent,
            List<Instant> opened,
            LocalDate until,
            boolean opens,
            List<Instant> corrected) {}

    /// @param told as a code: whether it went as it is
    public record Item(String told, String kind, LocalDate day) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
