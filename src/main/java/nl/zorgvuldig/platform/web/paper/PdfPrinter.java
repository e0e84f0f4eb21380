package nl.zorgvuldig.platform.web.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import org.springframework.stereotype.Component;

/// Printer of a template as PDF/A-2a: readable for as long as it is kept, and tagged, so that it
/// can be read aloud. A template takes `model` and `words`, and is well-formed XML; it loads
/// nothing from elsewhere.
@Component
public final class PdfPrinter {
    private static final List<Font> FONTS = List.of(
            new Font("Text", "latin", 400),
            new Font("Text", "latin", 600),
            new Font("Names", "latin-ext", 400),
            new Font("Names", "latin-ext", 600));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public PdfPrinter() {
        XRLog.setLoggingEnabled(false); // it would log the text of the document
    }

    /// @param family name in styles: characters missing in one are taken from the next
    private record Font(String family, String letters, int weight, byte[] file) {
        Font(String family, String letters, int weight) {
            this(family, letters, weight, read("/static/paper-" + letters + "-" + weight + ".ttf"));
        }
    }

    public byte[] print(String template, Object model, LocalizedMessages words) {
        StringOutput text = new StringOutput();
        templates.render(template + ".jte", Map.of("model", model, "words", words), text);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer("Zorgvuldig");
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        for (Font font : FONTS) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.file()), font.family(), font.weight(), FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(text.toString(), "");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    private static byte[] read(String resource) {
        try (InputStream file = PdfPrinter.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(file, resource).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
