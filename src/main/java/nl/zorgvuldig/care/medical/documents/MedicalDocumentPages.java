package nl.zorgvuldig.care.medical.documents;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalPages;
import nl.zorgvuldig.care.medical.PatientNames;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;
import org.springframework.stereotype.Component;

/// Builds the pages about documents in a medical file.
@Component
public class MedicalDocumentPages {
    private final Accounts accounts;
    private final PatientNames names;

    MedicalDocumentPages(Accounts accounts, PatientNames names) {
        this.accounts = accounts;
        this.names = names;
    }

    public static String address(PupilId pupil, EntryId document) {
        return MedicalPages.address(pupil) + "/documenten/" + document;
    }

    MedicalDocumentPage page(UnsealedMedicalFile file, MedicalDocuments.Shown shown) {
        MedicalDocumentPage.Line line = line(file.granted().target(), shown.document());
        return page(
                file,
                line,
                line.format().shown() == FileFormat.Shown.AS_TEXT
                        ? List.of()
                        : IntStream.rangeClosed(1, line.pages())
                                .mapToObj(page -> line.address() + "/bladzijde/" + page)
                                .toList(),
                shown.paragraphs(),
                Form.empty());
    }

    MedicalDocumentPage withdrawing(UnsealedMedicalFile file, MedicalEntry document, Form form) {
        return page(file, line(file.granted().target(), document), List.of(), List.of(), form);
    }

    private MedicalDocumentPage page(
            UnsealedMedicalFile file,
            MedicalDocumentPage.Line line,
            List<String> pages,
            List<String> paragraphs,
            Form form) {
        PupilId pupil = file.granted().target();
        return new MedicalDocumentPage(
                MedicalPages.address(pupil),
                names.of(pupil),
                file.granted().clause(),
                file.granted().because(),
                line,
                pages,
                paragraphs,
                form);
    }

    public MedicalDocumentPage.Line line(PupilId pupil, MedicalEntry document) {
        MedicalDocument paper = document.paper().orElseThrow();
        return new MedicalDocumentPage.Line(
                document.id().toString(),
                address(pupil, document.id()),
                document.text(),
                document.kind(),
                document.happenedOn(),
                paper.format(),
                paper.pages(),
                paper.thumbnail().map(MedicalDocumentPages::inline).orElse(""),
                accounts.nameOf(document.author()).full(),
                document.writtenAt(),
                document.correctionReason());
    }

    private static String inline(byte[] picture) {
        return "data:" + PictureRenderer.PAGE_TYPE + ";base64,"
                + Base64.getEncoder().encodeToString(picture);
    }
}
