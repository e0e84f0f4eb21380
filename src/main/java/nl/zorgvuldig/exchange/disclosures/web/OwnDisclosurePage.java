package nl.zorgvuldig.exchange.disclosures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page with disclosures, for legal representatives.
public record OwnDisclosurePage(List<Child> children) {
    /// @param lines disclosures that were made
    /// @param asked inquiries at third parties
    public record Child(String name, Sentence because, List<Line> lines, List<Asked> asked) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// @param filed when an answer was filed in the dossier
    public record Asked(String of, String wanted, String aim, List<Instant> sent, List<Instant> filed) {}

    /// @param ground as a code
    /// @param law the law behind it; empty for consent
    /// @param alreadyGiven whether it was said or given without the program
    /// @param until the last day on which it can be opened; the day on which it was said or given
    /// @param opened when it was opened
    /// @param opens whether it can be opened now; not why or since when
    /// @param corrected when the recipient was told of a correction
    public record Line(
            String to,
            String aim,
            String ground,
            Optional<String> law,
            boolean alreadyGiven,
            List<Item> items,
            List<Instant> sent,
            List<Instant> opened,
            LocalDate until,
            boolean opens,
            List<Instant> corrected) {}

    /// @param told as a code: whether it was disclosed as it is
    public record Item(String told, String kind, LocalDate day) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
