package nl.zorgvuldig.platform.files.examination;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;

/// Separate program that examines one PDF or document and writes what it found. Started with limits
/// by [ExaminationRunner]; whatever the file does to it, it can only fail.
public final class DocumentExaminer {
    private DocumentExaminer() {}

    /// @param arguments the file, and how many pages it may have
    public static void main(String[] arguments) throws IOException {
        PrintStream answer = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        answer.write(
                examined(Path.of(arguments[0]), Integer.parseInt(arguments[1])).getBytes(StandardCharsets.UTF_8));
        answer.flush();
    }

    /// `fit <format> <pages>` and then the text, or `unfit <reason>`; for any file.
    public static String examined(Path file, int mostPages) throws IOException {
        try {
            if (isPdf(file)) {
                int pages = new PdfExam(mostPages).pages(file);
                return "fit " + FileFormat.PDF.code() + " " + pages + "\n";
            }
            DocumentExam.Found found = DocumentExam.of(file);
            return "fit " + found.format().code() + " 1\n" + found.text();
        } catch (ExaminationFailure objected) {
            return "unfit " + objected.reason().code() + "\n";
        } catch (IOException | RuntimeException unreadable) {
            return "unfit " + FileRejection.UNREADABLE.code() + "\n";
        } catch (StackOverflowError nested) {
            return "unfit " + FileRejection.HEAVY.code() + "\n";
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == '%';
        }
    }
}
