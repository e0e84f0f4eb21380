package nl.zorgvuldig.platform.files.examination;

import java.io.IOException;
import java.nio.file.Path;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;

/// Examination of a document of Word (DOCX) or LibreOffice (ODT): whether it is one, whether it
/// unpacks to a reasonable size, and whether anything in it runs, fetches or hides something.
final class DocumentExam {
    private DocumentExam() {}

    /// @param text its paragraphs, a line each
    record Found(FileFormat format, String text) {}

    static Found of(Path file) throws IOException {
        try (ZipParts parts = ZipParts.open(file)) {
            if (WordExam.is(parts)) {
                return WordExam.of(parts);
            }
            if (OpenDocumentExam.is(parts)) {
                return OpenDocumentExam.of(parts);
            }
            throw new ExaminationFailure(FileRejection.KIND);
        }
    }
}
