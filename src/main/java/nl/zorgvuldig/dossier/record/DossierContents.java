package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityStore;
import nl.zorgvuldig.dossier.record.documents.DocumentStore;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.redaction.Redaction;
import nl.zorgvuldig.dossier.record.redaction.RedactionStore;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Lists the items in a dossier, without their text, whoever is acting: to lay out what will be
/// shown, including items that the acting person may not know of. Callers show this list to nobody.
@Component
public final class DossierContents {
    private final DossierStore entries;
    private final DocumentStore documents;
    private final ConfidentialityStore confidentialities;
    private final RedactionStore redactions;
    private final Boards boards;
    private final Work work;

    DossierContents(
            DossierStore entries,
            DocumentStore documents,
            ConfidentialityStore confidentialities,
            RedactionStore redactions,
            Boards boards,
            Work work) {
        this.entries = entries;
        this.documents = documents;
        this.confidentialities = confidentialities;
        this.redactions = redactions;
        this.boards = boards;
        this.work = work;
    }

    /// Entries newest first, then documents newest first; without withdrawn documents. Must not run
    /// inside another unit of work.
    @Upholds(CONFIDENTIALITY)
    public List<DossierContent> list(PupilId pupil) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> listNow(pupil)));
    }

    /// How many versions each item had that was erased. Must not run inside another unit of work.
    public Map<DossierItemId, Integer> erased(PupilId pupil) {
        return boards
                .program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> redactions.list(pupil)))
                .stream()
                .collect(Collectors.toMap(Redaction::piece, Redaction::versions));
    }

    private List<DossierContent> listNow(PupilId pupil) {
        List<ConfidentialityChange> markings = confidentialities.list(pupil);
        return Stream.concat(
                        entries.list(pupil).stream().map(entry -> content(entry, entry.version(), 1, markings)),
                        documents.list(pupil).stream()
                                .filter(document -> document.withdrawal().isEmpty())
                                .map(document -> content(document, 1, pictures(document), markings)))
                .toList();
    }

    private static int pictures(Document document) {
        return document.format().shown() == FileFormat.Shown.AS_PICTURES ? document.pages() : 1;
    }

    private static DossierContent content(
            DossierItem piece, int version, int pages, List<ConfidentialityChange> markings) {
        return new DossierContent(
                piece.piece(),
                switch (piece) {
                    case Entry _ -> DossierContent.Kind.ENTRY;
                    case Document _ -> DossierContent.Kind.DOCUMENT;
                },
                piece.kind(),
                version,
                pages,
                piece.happenedOn(),
                ConfidentialityRules.level(piece.piece(), markings));
    }
}
