package nl.zorgvuldig.dossier.record.documents;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the pages about documents.
@Component
public class DocumentPages {
    private final Accounts accounts;
    private final Pupils pupils;
    private final RetentionSchedules schedules;

    DocumentPages(Accounts accounts, Pupils pupils, RetentionSchedules schedules) {
        this.accounts = accounts;
        this.pupils = pupils;
        this.schedules = schedules;
    }

    static String address(PupilId pupil, DocumentId document) {
        return DossierPages.address(pupil) + "/documenten/" + document;
    }

    DocumentPage document(Granted<PupilId> key, DocumentAccessResult.Shown shown) {
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
                ViewpointView.all(shown.viewpoints(), this::name),
                schedules.ofDossier().words(),
                new DocumentPage.May(
                        key.relation() != AccessRelation.BOARD,
                        key.relation() == AccessRelation.HEAD
                                && document.withdrawal().isEmpty(),
                        key.relation() == AccessRelation.HEAD));
    }

    private static List<String> pictures(Document document, String address, String proof) {
        return document.format().shown() == FileFormat.Shown.AS_TEXT
                ? List.of()
                : IntStream.rangeClosed(1, document.pages())
                        .mapToObj(
                                page -> address + "/bladzijde/" + page + "?" + DocumentController.OPENING + "=" + proof)
                        .toList();
    }

    /// @param dossier that the documents are from
    public List<DocumentLine> lines(Granted<PupilId> key, List<Document> documents, Dossier dossier) {
        return documents.stream().map(document -> line(key, document, dossier)).toList();
    }

    private DocumentLine line(Granted<PupilId> key, Document document, Dossier dossier) {
        boolean open = document.unfit().isEmpty()
                && (document.withdrawal().isEmpty() || key.relation() == AccessRelation.HEAD);
        return new DocumentLine(
                document,
                address(key.target(), document.id()),
                !document.stands()
                        ? ""
                        : document.thumbnail().map(DocumentPages::inline).orElse(""),
                name(document.addedBy()),
                gone(document),
                dossier.level(document),
                open ? ViewpointView.all(dossier.viewpoints(document), this::name) : List.of(),
                open);
    }

    private static String inline(byte[] picture) {
        return "data:" + PictureRenderer.PAGE_TYPE + ";base64,"
                + Base64.getEncoder().encodeToString(picture);
    }

    private Optional<DocumentPage.Gone> gone(Document document) {
        return document.withdrawal()
                .map(withdrawal -> new DocumentPage.Gone(name(withdrawal.by()), withdrawal.at(), withdrawal.reason()));
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
