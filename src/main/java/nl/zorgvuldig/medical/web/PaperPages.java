package nl.zorgvuldig.medical.web;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.medical.MedicalEntry;
import nl.zorgvuldig.medical.MedicalPapers;
import nl.zorgvuldig.medical.Paper;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together what pages about documents in a medical file show.
@Component
class PaperPages {
    private final Accounts accounts;
    private final PatientNames names;

    PaperPages(Accounts accounts, PatientNames names) {
        this.accounts = accounts;
        this.names = names;
    }

    static String address(PupilId pupil, EntryId document) {
        return MedicalPages.address(pupil) + "/documenten/" + document;
    }

    PaperPage page(Unsealed file, MedicalPapers.Shown shown) {
        PaperPage.Line line = line(file.granted().target(), shown.document());
        return page(
                file,
                line,
                line.format().shown() == Format.Shown.AS_TEXT
                        ? List.of()
                        : IntStream.rangeClosed(1, line.pages())
                                .mapToObj(page -> line.address() + "/bladzijde/" + page)
                                .toList(),
                shown.paragraphs(),
                Form.empty());
    }

    PaperPage withdrawing(Unsealed file, MedicalEntry document, Form form) {
        return page(file, line(file.granted().target(), document), List.of(), List.of(), form);
    }

    private PaperPage page(Unsealed file, PaperPage.Line line, List<String> pages, List<String> paragraphs, Form form) {
        PupilId pupil = file.granted().target();
        return new PaperPage(
                MedicalPages.address(pupil),
                names.of(pupil),
                file.granted().clause(),
                file.granted().because(),
                line,
                pages,
                paragraphs,
                form);
    }

    PaperPage.Line line(PupilId pupil, MedicalEntry document) {
        Paper paper = document.paper().orElseThrow();
        return new PaperPage.Line(
                document.id().toString(),
                address(pupil, document.id()),
                document.text(),
                document.kind(),
                document.happenedOn(),
                paper.format(),
                paper.pages(),
                paper.thumbnail().map(PaperPages::inline).orElse(""),
                accounts.nameOf(document.author()).full(),
                document.writtenAt(),
                document.correctionReason());
    }

    private static String inline(byte[] picture) {
        return "data:" + Pictures.PAGE_TYPE + ";base64," + Base64.getEncoder().encodeToString(picture);
    }
}
