package nl.zorgvuldig.dossier.record.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// A plan for support.
///
/// @param evaluateOn each day, and whether it passed without an evaluation
/// @param attachable entries that can be linked to it; empty for readers who may not, or when it is
/// closed
/// @param open whether this reader may continue it
public record PlanPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        String title,
        List<String> goals,
        List<String> actions,
        String author,
        Instant writtenAt,
        int version,
        String history,
        List<Day> evaluateOn,
        List<Piece> evaluations,
        Optional<Piece> closing,
        List<Piece> attached,
        List<ViewpointView> said,
        List<Attachable> attachable,
        boolean open,
        Form form) {

    public record Day(LocalDate on, boolean next, boolean overdue) {}

    public record Attachable(String id, LocalDate day, String beginning) {}

    /// @param kind as a code
    public record Piece(String kind, LocalDate day, String author, List<String> paragraphs, String address) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
