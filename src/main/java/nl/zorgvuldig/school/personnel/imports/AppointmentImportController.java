package nl.zorgvuldig.school.personnel.imports;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Import of a file with appointments by the personnel office: preview, then confirmation of all of
/// it or nothing. Nothing is stored in between: the page carries the file back.
@Controller
@RequestMapping(PersonnelAddresses.IMPORT)
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
    Page start(@Opens(PersonnelActs.LIST_PERSONNEL_CODE) Granted<PersonnelOfficeScope> key, Form question) {
        Form form = Form.empty();
        if (question.has("melding", UploadPath.TOO_LARGE)) {
            form.wrong(FILE, "personnel.import.large", KILOBYTES);
        }
        return Page.of(
                "school/personnel/imports/import", new AppointmentImportStartPage(key.clause(), key.because(), form));
    }

    @PostMapping
    Page show(
            @RequestParam(FILE) Optional<MultipartFile> sent,
            @Opens(PersonnelActs.LIST_PERSONNEL_CODE) Granted<PersonnelOfficeScope> key,
            Form form)
            throws IOException {
        Optional<String> text = text(form, sent.filter(file -> !file.isEmpty()));
        return text.isEmpty()
                ? Page.again(
                        "school/personnel/imports/import",
                        new AppointmentImportStartPage(key.clause(), key.because(), form))
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

    /// Decodes UTF-8, or the encoding that spreadsheets in Windows write.
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
    Page confirm(@Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonnelOfficeScope> key, Form form) {
        String text = form.value(TEXT);
        AppointmentImportPreview preview = imports.confirm(key, text);
        return preview(key, preview, text, preview.possible());
    }

    private static Page preview(
            Granted<PersonnelOfficeScope> key, AppointmentImportPreview preview, String text, boolean done) {
        AppointmentImportPreviewPage page =
                new AppointmentImportPreviewPage(key.clause(), key.because(), preview, done ? "" : text, done);
        return preview.mistakes().isEmpty()
                ? Page.of("school/personnel/imports/preview", page)
                : Page.again("school/personnel/imports/preview", page);
    }
}
