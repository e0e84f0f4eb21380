package nl.zorgvuldig.platform.web.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Documents of [PdfPrinter] joined into one, of any length: the joined documents are held in a
/// folder, not in memory.
public final class PdfBooklet implements AutoCloseable {
    private final PDFMergerUtility binder = new PDFMergerUtility();
    private final PDDocument whole;

    /// @param first the document it begins with, whose title and language it takes
    /// @param folder that nobody else can read
    public PdfBooklet(byte[] first, Path folder) {
        try {
            whole = Loader.loadPDF(
                    new RandomAccessReadBuffer(first),
                    MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void add(byte[] paper) {
        try (PDDocument part = Loader.loadPDF(paper)) {
            binder.appendDocument(whole, part);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int pages() {
        return whole.getNumberOfPages();
    }

    /// The number of pages of a document.
    public static int pages(byte[] paper) {
        try (PDDocument part = Loader.loadPDF(paper)) {
            return part.getNumberOfPages();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Does not close `out`.
    public void writeTo(OutputStream out) throws IOException {
        whole.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() {
        try {
            whole.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
