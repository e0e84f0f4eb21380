package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.files.examination.DocumentExaminer;

/// Any bytes at all are looked at as an upload, as far as that happens in Java: the outside in our
/// own process, the inside as `DocumentExaminer` does it. There is always an answer, and it is one of two.
public final class UploadTarget {
    private static final int MOST_PAGES = 500;
    private static final String REASONS =
            Stream.of(FileRejection.values()).map(FileRejection::code).collect(Collectors.joining("|"));
    private static final String FORMATS =
            Stream.of(FileFormat.values()).map(FileFormat::code).collect(Collectors.joining("|"));

    private UploadTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("zorgvuldig-fuzz", "");
        try {
            Files.write(file, bytes);
            FileSignature.of(file);
            FileSignature.endsAsArchive(file);
            FileSignature.hidesPdf(file);
            String answer = DocumentExaminer.examined(file, MOST_PAGES);
            String first = answer.substring(0, Math.max(0, answer.indexOf('\n')));
            if (!first.matches("fit (" + FORMATS + ") \\d{1,3}|unfit (" + REASONS + ")")) {
                throw new AssertionError("no answer");
            }
        } finally {
            Files.delete(file);
        }
    }

    public static List<byte[]> seeds() {
        return List.of(
                SampleDocuments.pdf(1),
                SampleDocuments.pdfWithScript(),
                SampleDocuments.docx("Een bladzijde."),
                SampleDocuments.zip(SampleDocuments.odtParts("Een bladzijde.")),
                SampleDocuments.photo(32, 32));
    }
}
