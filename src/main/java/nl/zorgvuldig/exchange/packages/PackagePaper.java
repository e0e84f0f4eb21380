package nl.zorgvuldig.exchange.packages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// Content of a package: about whom, for whom, why and on which basis; every item; the remarks of
/// parents; and where its documents are. Prints as `[sealed]`.
///
/// @param pages of the whole, documents included
public record PackagePaper(
        Disclosure disclosure,
        PersonName pupil,
        Optional<LocalDate> born,
        String school,
        String board,
        PersonName keeper,
        LocalDate made,
        Optional<DisclosureEvent.Inspected> inspection,
        List<Line> lines,
        List<RoleContact> contacts,
        int pages) {

    /// An item.
    public sealed interface Line {
        EntryKind kind();

        LocalDate day();

        /// @param author in words
        record Text(EntryKind kind, LocalDate day, String author, List<String> paragraphs, List<ViewpointView> said)
                implements Line {}

        /// A masked item.
        record Masked(EntryKind kind, LocalDate day, List<String> paragraphs) implements Line {}

        /// A document with text.
        record Written(EntryKind kind, LocalDate day, String title, List<String> paragraphs, List<ViewpointView> said)
                implements Line {}

        /// A document whose pages follow as pictures.
        record Drawn(EntryKind kind, LocalDate day, String title, int pages, int first, List<ViewpointView> said)
                implements Line {}
    }

    /// Some pages of documents.
    public record Sheets(List<Sheet> sheets) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// One page of a document.
    ///
    /// @param page of the whole package
    /// @param number of the document
    /// @param picture the address of a picture; empty when it cannot be drawn
    public record Sheet(int page, int pages, String title, int number, int of, Optional<String> picture) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
