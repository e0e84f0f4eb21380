package nl.zorgvuldig.dossier.record.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.Dossier.ParentView;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.AgreementView;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.documents.DocumentLine;
import nl.zorgvuldig.dossier.record.redaction.Redaction;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PersonInitials;

/// Page of a dossier.
///
/// @param place in the class; empty for who is in no group now
/// @param look the reader's search; empty when they do not search
/// @param all number of entries and documents this reader may know of, found or not
/// @param open agreements, earliest due day first; empty while the reader searches
/// @param chips kinds of entries and documents, with how many there are
/// @param written what the reader has just written, by its id
/// @param entries those found; the same for documents
/// @param earlier where the rest is, the last year first; empty while the reader searches
/// @param redactions what was erased, for the keeper alone
/// @param keeper name of the head who keeps it, blank when there is none
/// @param doctor name of the school doctor, blank when there is none
/// @param until when the dossier is destroyed
/// @param still what is restricted
/// @param may what else this reader may do here
public record DossierPage(
        String address,
        String pupil,
        PersonInitials initials,
        Optional<Place> place,
        Optional<LocalDate> born,
        String school,
        Sentence state,
        Clause clause,
        Sentence because,
        Form look,
        int all,
        List<Open> open,
        List<PlanLine> plans,
        List<Chip> chips,
        Optional<String> written,
        List<Line> entries,
        List<DocumentLine> documents,
        List<Earlier> earlier,
        List<Redaction> redactions,
        List<ParentView> parents,
        String keeper,
        String doctor,
        Sentence until,
        Restriction still,
        May may) {

    /// Where the pupil stands in the class.
    ///
    /// @param before address of the dossier of who comes before, among those that open to the reader
    /// @param after address of the next
    public record Place(String group, String address, Optional<String> before, Optional<String> after) {}

    /// A kind that one tap shows alone.
    ///
    /// @param chosen whether it is the one that is shown
    public record Chip(EntryKind kind, int pieces, boolean chosen) {}

    /// The entries of one school year, newest first.
    public record Year(SchoolYear year, List<Line> entries) {}

    /// The entries by school year, newest first.
    public List<Year> years() {
        Map<SchoolYear, List<Line>> years = new TreeMap<>(Comparator.reverseOrder());
        entries.forEach(entry -> years.computeIfAbsent(SchoolYear.of(entry.happenedOn()), _ -> new ArrayList<>())
                .add(entry));
        return years.entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    /// What the reader has just written, when it stands on the page.
    public Optional<Line> justWritten() {
        return entries.stream()
                .filter(entry -> written.filter(entry.id()::equals).isPresent())
                .findFirst();
    }

    /// Number of items of a school year that are not on the page.
    public record Earlier(SchoolYear year, int pieces) {}

    /// A plan for support.
    ///
    /// @param next the next day of evaluation
    public record PlanLine(String title, String address, boolean closed, Optional<LocalDate> next, boolean overdue) {}

    /// An agreement that is still open.
    public record Open(AgreementView agreement, String beginning) {}

    /// Marks an entry that is a plan for support, or belongs to one.
    public record InPlan(String address, boolean self, boolean closed) {}

    /// One entry in its newest version.
    ///
    /// @param takeBack until when the reader may take it back, being who wrote it
    public record Line(
            String id,
            EntryKind kind,
            LocalDate happenedOn,
            String author,
            Instant writtenAt,
            int version,
            Confidentiality level,
            List<ViewpointView> said,
            Optional<AgreementView> agreement,
            Optional<InPlan> plan,
            Optional<Instant> takeBack,
            List<String> paragraphs) {
        /// Whether it is an agreement without an owner.
        public boolean unowned() {
            return kind == EntryKind.AGREEMENT && agreement.isEmpty();
        }

        public boolean corrected() {
            return version > 1;
        }
    }

    /// Whether this item is restricted.
    public boolean stands(String piece) {
        return still.covers(UUID.fromString(piece));
    }

    /// Whether the reader searches, so that the page need not show everything.
    public boolean looking() {
        return Stream.of("kind", "from", "until", "words")
                .anyMatch(text -> !look.value(text).isEmpty());
    }

    public int found() {
        return entries.size() + documents.size();
    }

    /// Links shown on the page; `access` decides again when one is followed.
    public record May(boolean write, boolean keep, boolean oversee, boolean arrange, boolean give) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
