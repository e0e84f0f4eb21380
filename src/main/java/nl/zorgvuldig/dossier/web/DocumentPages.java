package nl.zorgvuldig.dossier.web;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Opened;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.retention.Schedules;
import org.springframework.stereotype.Component;

/// Puts together what pages about documents show.
@Component
class DocumentPages {
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schedules schedules;

    DocumentPages(Accounts accounts, Pupils pupils, Schedules schedules) {
        this.accounts = accounts;
        this.pupils = pupils;
        this.schedules = schedules;
    }

    static String address(PupilId pupil, DocumentId document) {
        return DossierPages.address(pupil) + "/documenten/" + document;
    }

    DocumentPage document(Granted<PupilId> key, Opened.Shown shown) {
        Document document = shown.document();
        String address = address(key.target(), document.id());
        return new DocumentPage(
                address,
                DossierPages.address(key.target()),
                pupils.findName(key.target()).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                document.title(),
                document.kind(),
                document.format(),
                document.happenedOn(),
                name(document.addedBy()),
                document.addedAt(),
                gone(document),
                pictures(document, address, shown.opening().proof()),
                shown.paragraphs(),
                shown.level(),
                Said.all(shown.viewpoints(), this::name),
                schedules.ofDossier().words(),
                new DocumentPage.May(
                        key.relation() != Relation.BOARD,
                        key.relation() == Relation.HEAD && document.withdrawal().isEmpty(),
                        key.relation() == Relation.HEAD));
    }

    private static List<String> pictures(Document document, String address, String proof) {
        return document.format().shown() == Format.Shown.AS_TEXT
                ? List.of()
                : IntStream.rangeClosed(1, document.pages())
                        .mapToObj(
                                page -> address + "/bladzijde/" + page + "?" + DocumentController.OPENING + "=" + proof)
                        .toList();
    }

    /// @param dossier the documents are from
    List<DocumentLine> lines(Granted<PupilId> key, List<Document> documents, Dossier dossier) {
        return documents.stream().map(one -> line(key, one, dossier)).toList();
    }

    private DocumentLine line(Granted<PupilId> key, Document one, Dossier dossier) {
        boolean open = one.unfit().isEmpty() && (one.withdrawal().isEmpty() || key.relation() == Relation.HEAD);
        return new DocumentLine(
                one,
                address(key.target(), one.id()),
                !one.stands() ? "" : one.thumbnail().map(DocumentPages::inline).orElse(""),
                name(one.addedBy()),
                gone(one),
                dossier.level(one),
                open ? Said.all(dossier.viewpoints(one), this::name) : List.of(),
                open);
    }

    private static String inline(byte[] picture) {
        return "data:" + Pictures.PAGE_TYPE + ";base64," + Base64.getEncoder().encodeToString(picture);
    }

    private Optional<DocumentPage.Gone> gone(Document document) {
        return document.withdrawal().map(one -> new DocumentPage.Gone(name(one.by()), one.at(), one.reason()));
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
