package nl.zorgvuldig.platform.files.examination;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What attackers send, and what honest people send without knowing: each is refused by what it
/// has, with files made here.
@InTurn
class HostileFilesTest {
    private final FileIntake intake = new FileIntake(new PictureRenderer(), new ExaminationRunner());

    @TempDir
    Path folder;

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_pdf_with_a_script_an_action_or_another_file_is_refused_by_what_it_has() {
        assertThat(refused(SampleDocuments.pdf(
                        1, paper -> paper.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo(FileRejection.SCRIPT);
        assertThat(refused(SampleDocuments.pdf(
                        1, paper -> paper.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
                .isEqualTo(FileRejection.ACTION);
        assertThat(refused(SampleDocuments.pdf(1, HostileFilesTest::attach))).isEqualTo(FileRejection.ATTACHMENT);
        assertThat(refused(SampleDocuments.pdf(1, paper -> hide(paper, "RichMedia"))))
                .isEqualTo(FileRejection.MEDIA);
        assertThat(refused(SampleDocuments.pdf(1, paper -> hide(paper, "FileAttachment"))))
                .isEqualTo(FileRejection.ATTACHMENT);
        assertThat(refused(SampleDocuments.pdf(501))).isEqualTo(FileRejection.TOO_MANY_PAGES);
    }

    private static void attach(PDDocument paper) throws IOException {
        PDComplexFileSpecification other = new PDComplexFileSpecification();
        other.setFile("x.exe");
        other.setEmbeddedFile(new PDEmbeddedFile(paper, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("x.exe", other));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(paper.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        paper.getDocumentCatalog().setNames(names);
    }

    /// Something on no page, which a reader could still be led to.
    private static void hide(PDDocument paper, String subtype) {
        COSDictionary hidden = new COSDictionary();
        hidden.setName(COSName.SUBTYPE, subtype);
        hidden.setItem(COSName.CONTENTS, new COSString("x"));
        COSDictionary around = new COSDictionary();
        around.setItem(COSName.getPDFName("Inner"), hidden);
        paper.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), around);
    }

    @Test
    void a_pdf_that_opens_with_a_password_is_refused_and_one_that_opens_without_is_not() {
        assertThat(refused(SampleDocuments.pdf(1, paper -> protect(paper, "geheim"))))
                .isEqualTo(FileRejection.PASSWORD);
        assertThat(intake.take(written(SampleDocuments.pdf(1, paper -> protect(paper, "")))))
                .isInstanceOf(FileIntakeResult.Fit.class);
    }

    private static void protect(PDDocument paper, String password) throws IOException {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("eigenaar", password, new AccessPermission());
        policy.setEncryptionKeyLength(256);
        paper.protect(policy);
    }

    @Test
    void two_files_in_one_are_refused() {
        byte[] archive = SampleDocuments.zip(Map.of("a.html", new byte[] {1}));
        for (byte[] outer : new byte[][] {
            SampleDocuments.pdf(1), SampleDocuments.picture("png", 9, 9), SampleDocuments.picture("jpg", 9, 9)
        }) {
            assertThat(refused(SampleDocuments.joined(outer, archive))).isEqualTo(FileRejection.TWO_IN_ONE);
        }
        byte[] picture = SampleDocuments.picture("jpg", 9, 9);
        byte[] comment = "\u00ff\u00fe\u0000\u000b%PDF-1.4\n".getBytes(ISO_8859_1);
        assertThat(refused(SampleDocuments.joined(
                        Arrays.copyOf(picture, 2), comment, Arrays.copyOfRange(picture, 2, picture.length))))
                .isEqualTo(FileRejection.TWO_IN_ONE);
        assertThat(refused(SampleDocuments.joined(new byte[] {0}, SampleDocuments.docx("a"))))
                .isEqualTo(FileRejection.KIND);
    }

    @Test
    void a_document_with_macros_a_password_a_program_or_a_strange_name_is_refused() {
        assertThat(refused(withPart("../../etc/passwd", "x"))).isEqualTo(FileRejection.UNREADABLE);
        assertThat(refused(withPart(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM" + " \"file:///etc/passwd\">]><d>&x;</d>")))
                .isEqualTo(FileRejection.UNREADABLE);
        Map<String, byte[]> odt = new TreeMap<>(SampleDocuments.odtParts("a"));
        odt.put("Basic/Standard/x.xml", new byte[] {1});
        assertThat(refused(SampleDocuments.zip(odt))).isEqualTo(FileRejection.MACRO);
        odt.remove("Basic/Standard/x.xml");
        odt.put("META-INF/manifest.xml", "<m><encryption-data/></m>".getBytes(UTF_8));
        assertThat(refused(SampleDocuments.zip(odt))).isEqualTo(FileRejection.PASSWORD);
        assertThat(refused(SampleDocuments.zip(Map.of("a.txt", new byte[] {1}))))
                .isEqualTo(FileRejection.KIND);
    }

    private static byte[] withPart(String name, String content) {
        Map<String, byte[]> parts = new TreeMap<>(SampleDocuments.docxParts("a"));
        parts.put(name, content.getBytes(UTF_8));
        return SampleDocuments.zip(parts);
    }

    @Test
    void what_unpacks_to_far_more_than_it_is_is_refused_before_it_fills_anything() {
        Map<String, byte[]> bomb = new TreeMap<>(SampleDocuments.docxParts("a"));
        bomb.put("word/media/a.bin", new byte[64 << 20]);
        assertThat(refused(SampleDocuments.zip(bomb))).isEqualTo(FileRejection.HEAVY);

        assertThat(refused(png(30_000, 30_000))).isEqualTo(FileRejection.TOO_MANY_POINTS);
        assertThat(refused(png(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isIn(FileRejection.TOO_MANY_POINTS, FileRejection.UNREADABLE);
    }

    /// Says how large it is, and has no points.
    private static byte[] png(int width, int height) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(data, new Deflater(9))) {
            packed.write(new byte[1 << 20]);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        return SampleDocuments.joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", head),
                chunk("IDAT", data.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = SampleDocuments.joined(name.getBytes(UTF_8), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return SampleDocuments.joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private FileRejection refused(byte[] content) {
        FileIntakeResult taken = intake.take(written(content));
        assertThat(taken).isInstanceOf(FileIntakeResult.Refused.class);
        return ((FileIntakeResult.Refused) taken).reason();
    }

    private Path written(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sent", ""), content);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
