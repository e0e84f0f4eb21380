package nl.zorgvuldig.dossier.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.AgreementLine;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// Every version of one entry, newest first, for whom it was there, and what was said of it.
public record HistoryPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<LevelChange> changes,
        List<Said> said,
        Optional<AgreementLine> agreement,
        List<Version> versions) {
    /// That it became confidential, or no longer.
    public record LevelChange(Confidentiality level, String by, Instant at, Optional<String> reason) {}

    /// One version, with why it replaced the one before.
    public record Version(
            int number,
            EntryKind kind,
            LocalDate happenedOn,
            String author,
            Instant writtenAt,
            Optional<String> reason,
            List<String> paragraphs) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
