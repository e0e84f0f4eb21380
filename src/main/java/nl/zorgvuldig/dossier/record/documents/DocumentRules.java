package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the description of a document, and for who sees one that was withdrawn. Facts in,
/// decision out.
public final class DocumentRules {
    static final int LONGEST_TITLE = 120;

    private DocumentRules() {}

    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> objections(DocumentDraft draft, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        DossierRules.text("title", draft.title(), LONGEST_TITLE).ifPresent(objections::add);
        DossierRules.day(draft.happenedOn(), today).ifPresent(objections::add);
        return objections;
    }

    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> objectionsToReason(String reason) {
        return DossierRules.text("reason", reason, DossierRules.LONGEST_REASON).stream()
                .toList();
    }

    /// What is wrong with the text of a document, as far as it can be read.
    ///
    /// @param words of a document shown as text; empty for one shown as pictures
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> objectionToWords(String words) {
        return FreeText.number("file", words, Sentence.of("dossier.document.citizen_number"));
    }

    /// A withdrawn document is closed for everyone but the head, who keeps it until the dossier is
    /// destroyed: to know what went wrong, and to hand it over when required. One that is not safe
    /// is closed for everyone.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    static Optional<Sentence> closed(Document document, AccessRelation reader) {
        if (document.unfit().isPresent()) {
            return Optional.of(Sentence.of("dossier.document.no.unfit"));
        }
        return switch (reader) {
            case HEAD -> Optional.empty();
            case GROUP,
                    SCHOOL,
                    ASSIGNMENT,
                    COLLEAGUE,
                    BOARD,
                    DOCTOR,
                    PROTECTION,
                    OWN_CHILD,
                    EXPERT,
                    PERSONNEL_OFFICE,
                    EMPLOYEE,
                    NONE ->
                document.withdrawal().isPresent()
                        ? Optional.of(Sentence.of("dossier.document.no.withdrawn"))
                        : Optional.empty();
        };
    }
}
