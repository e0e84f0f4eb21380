package nl.zorgvuldig.dossier.record.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.AgreementView;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Every version of one entry, newest first, with its confidentiality and the views on it.
public record EntryHistoryPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<LevelChange> changes,
        List<ViewpointView> said,
        Optional<AgreementView> agreement,
        List<Version> versions,
        List<Closed> closed) {
    /// Change that made it confidential, or no longer so.
    public record LevelChange(Confidentiality level, String by, Instant at, Optional<String> reason) {}

    /// One version, with the reason why it replaced the previous one.
    public record Version(
            int number,
            EntryKind kind,
            LocalDate happenedOn,
            String author,
            Instant writtenAt,
            Optional<String> reason,
            List<String> paragraphs) {}

    /// A version that was incorrect, which the head alone can read.
    ///
    /// @param until the last day on which it is kept
    public record Closed(Version version, LocalDate until) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
