package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to what is in a dossier, without a word of it, whoever is acting: to lay out what will
/// be shown, also of what does not exist for who lays it out. Callers show nobody this list.
@Component
public final class Contents {
    private final DossierStore entries;
    private final DocumentStore documents;
    private final ConfidentialityStore confidentialities;
    private final Boards boards;
    private final Work work;

    Contents(
            DossierStore entries,
            DocumentStore documents,
            ConfidentialityStore confidentialities,
            Boards boards,
            Work work) {
        this.entries = entries;
        this.documents = documents;
        this.confidentialities = confidentialities;
        this.boards = boards;
        this.work = work;
    }

    /// Entries newest first, then documents newest first; without documents that were withdrawn.
    /// Not inside another unit of work.
    @Upholds(CONFIDENTIALITY)
    public List<Content> list(PupilId pupil) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> listNow(pupil)));
    }

    private List<Content> listNow(PupilId pupil) {
        List<Marking> markings = confidentialities.list(pupil);
        return Stream.concat(
                        entries.list(pupil).stream().map(one -> content(one, one.version(), 1, markings)),
                        documents.list(pupil).stream()
                                .filter(one -> one.withdrawal().isEmpty())
                                .map(one -> content(one, 1, pictures(one), markings)))
                .toList();
    }

    private static int pictures(Document one) {
        return one.format().shown() == Format.Shown.AS_PICTURES ? one.pages() : 1;
    }

    private static Content content(Piece piece, int version, int pages, List<Marking> markings) {
        return new Content(
                piece.piece(),
                switch (piece) {
                    case Entry _ -> Content.Kind.ENTRY;
                    case Document _ -> Content.Kind.DOCUMENT;
                },
                piece.kind(),
                version,
                pages,
                piece.happenedOn(),
                ConfidentialityRules.level(piece.piece(), markings));
    }
}
