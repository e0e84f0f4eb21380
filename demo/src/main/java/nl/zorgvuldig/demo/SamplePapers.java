package nl.zorgvuldig.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Papers as schools receive them: a report of a few pages, and a photo of a page of a notebook.
public final class SamplePapers {
    private static final float MARGIN = 72;
    private static final float LINE = 18;

    private SamplePapers() {}

    /// A PDF; each list is a page, its first line a heading.
    public static byte[] report(List<List<String>> pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (List<String> lines : pages) {
                write(document, lines);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream text = new PDPageContentStream(document, page)) {
            float from = PDRectangle.A4.getHeight() - MARGIN;
            for (int line = 0; line < lines.size(); line++) {
                text.beginText();
                text.setFont(
                        new PDType1Font(line == 0 ? FontName.HELVETICA_BOLD : FontName.HELVETICA), line == 0 ? 18 : 12);
                text.newLineAtOffset(MARGIN, from - line * LINE - (line == 0 ? 0 : LINE));
                text.showText(lines.get(line));
                text.endText();
            }
        }
    }

    /// A JPEG of a lined page on a table.
    public static byte[] notebook(List<String> lines) {
        BufferedImage photo = new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x8a6a4a));
        pen.fillRect(0, 0, 1200, 1600);
        pen.rotate(Math.toRadians(-1.5), 600, 800);
        pen.setColor(new Color(0xfdfbf3));
        pen.fillRect(90, 90, 1020, 1420);
        pen.setColor(new Color(0xbcd0e6));
        for (int y = 230; y < 1480; y += 80) {
            pen.fillRect(90, y, 1020, 3);
        }
        pen.setColor(new Color(0x2b3f8c));
        pen.setFont(new Font(Font.SERIF, Font.ITALIC, 52));
        for (int line = 0; line < lines.size(); line++) {
            pen.drawString(lines.get(line), 140, 220 + line * 80);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(photo, "jpg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
