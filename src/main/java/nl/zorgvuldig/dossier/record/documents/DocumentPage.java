package nl.zorgvuldig.dossier.record.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// A document with its pages.
///
/// @param pages addresses of the pictures of its pages, in order; empty for documents shown as text
/// @param term how long it is kept after leaving
/// @param may what else this reader may do with it
public record DocumentPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        String title,
        EntryKind kind,
        FileFormat format,
        LocalDate happenedOn,
        String addedBy,
        Instant addedAt,
        Optional<Gone> gone,
        List<String> pages,
        List<String> paragraphs,
        Confidentiality level,
        List<ViewpointView> said,
        Sentence term,
        May may) {

    /// Its withdrawal.
    public record Gone(String by, Instant at, String reason) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Links shown on the page; `access` decides again when one is followed.
    public record May(boolean copy, boolean withdraw, boolean mark) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
