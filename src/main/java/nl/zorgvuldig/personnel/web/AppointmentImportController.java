package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Office;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.personnel.AppointmentImports;
import nl.zorgvuldig.personnel.ImportPreview;
import nl.zorgvuldig.personnel.PersonnelActs;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The personnel office reads a file with appointments, sees what it would do, and confirms all of
/// it or nothing. Nothing is kept in between: the page carries the file back.
@Controller
@RequestMapping(Personnel.IMPORT)
class AppointmentImportController {
    private static final String FILE = "file";
    private static final String TEXT = "lines";
    private static final int MOST_BYTES = 1 << 20;
    private static final String KILOBYTES = "500";

    private final AppointmentImports imports;

    AppointmentImportController(AppointmentImports imports) {
        this.imports = imports;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page start(@Opens(PersonnelActs.LIST_PERSONNEL_CODE) Granted<Office> key, Form question) {
        Form form = Form.empty();
        if (question.has("melding", UploadPlace.TOO_LARGE)) {
            form.wrong(FILE, "personnel.import.large", KILOBYTES);
        }
        return Page.of("personnel/import", new ImportStartPage(key.clause(), key.because(), form));
    }

    @PostMapping
    Page show(
            @RequestParam(FILE) Optional<MultipartFile> sent,
            @Opens(PersonnelActs.LIST_PERSONNEL_CODE) Granted<Office> key,
            Form form)
            throws IOException {
        Optional<String> text = text(form, sent.filter(one -> !one.isEmpty()));
        return text.isEmpty()
                ? Page.again("personnel/import", new ImportStartPage(key.clause(), key.because(), form))
                : preview(key, imports.preview(key, text.get()), text.get(), false);
    }

    private static Optional<String> text(Form form, Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty()) {
            form.wrong(FILE, "personnel.import.no_file");
            return Optional.empty();
        }
        if (file.get().getSize() > MOST_BYTES) {
            form.wrong(FILE, "personnel.import.large", KILOBYTES);
            return Optional.empty();
        }
        return Optional.of(decode(file.get().getBytes()));
    }

    /// UTF-8, or what spreadsheets in Windows write.
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    @PostMapping("/bevestigen")
    Page confirm(@Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<Office> key, Form form) {
        String text = form.value(TEXT);
        ImportPreview preview = imports.confirm(key, text);
        return preview(key, preview, text, preview.possible());
    }

    private static Page preview(Granted<Office> key, ImportPreview preview, String text, boolean done) {
        ImportPreviewPage page = new ImportPreviewPage(key.clause(), key.because(), preview, done ? "" : text, done);
        return preview.mistakes().isEmpty()
                ? Page.of("personnel/preview", page)
                : Page.again("personnel/preview", page);
    }
}
