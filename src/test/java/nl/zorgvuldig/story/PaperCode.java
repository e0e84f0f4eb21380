package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the code on a letter to a parent, which is one page; draws it when pictures are asked for.
final class PaperCode {
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-Z]{4}");

    private PaperCode() {}

    static String of(Download file) throws IOException {
        assertThat(file.suggestedFilename()).isEqualTo("uitnodigingen.pdf");
        try (InputStream pdf = file.createReadStream();
                PDDocument document = Loader.loadPDF(pdf.readAllBytes())) {
            if (System.getProperty("pictures") != null) {
                Path picture = Path.of("target", "pictures", "invited-letter.png");
                Files.createDirectories(picture.getParent());
                ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 90), "png", picture.toFile());
            }
            assertThat(document.getNumberOfPages()).isOne();
            Matcher code = CODE.matcher(new PDFTextStripper().getText(document));
            assertThat(code.find()).isTrue();
            return code.group();
        }
    }
}
