package nl.zorgvuldig.platform.files.examination;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept, what is not, and what is taken out: with files made here as people and as
/// attackers make them.
class FileIntakeTest {
    private final PictureRenderer pictures = new PictureRenderer();
    private final FileIntake intake = new FileIntake(pictures, new ExaminationRunner());

    @TempDir
    Path folder;

    @Test
    void a_pdf_is_kept_as_it_is_with_its_pages_counted_and_its_first_page_small() throws IOException {
        byte[] paper = SampleDocuments.pdf(3);
        Path file = written(paper);

        FileIntakeResult.Fit fit = fit(file);

        assertThat(fit.format()).isEqualTo(FileFormat.PDF);
        assertThat(fit.pages()).isEqualTo(3);
        assertThat(start(fit.thumbnail().orElseThrow(), 4)).isEqualTo("RIFF");
        assertThat(Files.readAllBytes(file)).isEqualTo(paper);
        byte[] page = pictures.page(new ByteArrayInputStream(paper), FileFormat.PDF, 3)
                .orElseThrow();
        assertThat(start(page, 4)).isEqualTo("RIFF");
        assertThat(pictures.page(new ByteArrayInputStream(paper), FileFormat.PDF, 4))
                .isEmpty();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void of_a_photo_the_place_and_the_telephone_are_taken_out_and_it_stands_upright() throws IOException {
        byte[] photo = SampleDocuments.photo(800, 600);
        assertThat(text(photo)).contains("TELEFOON-VAN-JUF-NOOR", "Exif");
        Path file = written(SampleDocuments.joined(photo, "AANHANGSEL".getBytes(UTF_8)));

        FileIntakeResult.Fit fit = fit(file);

        assertThat(fit.format()).isEqualTo(FileFormat.JPEG);
        byte[] kept = Files.readAllBytes(file);
        assertThat(text(kept)).doesNotContain("TELEFOON", "Exif", "AANHANGSEL", "GPS");
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(kept)));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(800);
        // turned to the right: what was left is on top
        assertThat(image.getRGB(300, 200) >> 16 & 0xff).isGreaterThan(200);
        assertThat(image.getRGB(300, 200) & 0xff).isLessThan(80);
        assertThat(image.getRGB(300, 700) & 0xff).isGreaterThan(200);
    }

    @Test
    void a_picture_of_a_telephone_in_heic_is_kept_as_jpeg_and_a_png_stays_one() throws IOException {
        try (var sample = FileIntakeTest.class.getResourceAsStream("/files/telephone.heic")) {
            Path heic = written(Objects.requireNonNull(sample).readAllBytes());
            assertThat(fit(heic).format()).isEqualTo(FileFormat.JPEG);
            assertThat(Files.readAllBytes(heic)).startsWith(0xff, 0xd8, 0xff);
        }
        Path png = written(SampleDocuments.picture("png", 90, 70));
        assertThat(fit(png).format()).isEqualTo(FileFormat.PNG);
        assertThat(start(Files.readAllBytes(png), 4)).isEqualTo("\u0089PNG");
    }

    @Test
    void of_a_document_the_paragraphs_are_read() throws IOException {
        FileIntakeResult.Fit word = fit(written(SampleDocuments.docx("Sem leest vlot.", "Hij &lt;rekent&gt;.")));
        assertThat(word.format()).isEqualTo(FileFormat.DOCX);
        assertThat(word.text()).isEqualTo("Sem leest vlot.\nHij <rekent>.\n");
        assertThat(word.thumbnail()).isEmpty();

        FileIntakeResult.Fit open = fit(written(SampleDocuments.zip(SampleDocuments.odtParts("Een.", "Twee."))));
        assertThat(open.format()).isEqualTo(FileFormat.ODT);
        assertThat(open.text()).isEqualTo("Een.\nTwee.\n");
    }

    @Test
    void empty_too_large_cut_off_and_other_kinds_are_told_apart() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo(FileRejection.EMPTY);
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(FileIntake.BYTES + 1);
        }
        assertThat(intake.take(large)).isEqualTo(new FileIntakeResult.Refused(FileRejection.TOO_LARGE));
        for (String other : new String[] {
            "<html><script>alert(1)</script></html>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "GIF89a/*<script>*/=1;",
            "gewone tekst",
            "junk before %PDF-1.4\n",
            "%PDX"
        }) {
            assertThat(refused(other.getBytes(UTF_8))).as(other).isEqualTo(FileRejection.KIND);
        }
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        assertThat(refused(Arrays.copyOf(ole, 4096))).isEqualTo(FileRejection.OLD_WORD);
        assertThat(refused("%PDF-1.7\nniets".getBytes(UTF_8))).isEqualTo(FileRejection.UNREADABLE);
        assertThat(refused(Arrays.copyOf(SampleDocuments.picture("png", 90, 70), 40)))
                .isEqualTo(FileRejection.UNREADABLE);
        assertThat(refused(Arrays.copyOf(SampleDocuments.docx("a"), 200))).isEqualTo(FileRejection.UNREADABLE);
    }

    private FileIntakeResult.Fit fit(Path file) {
        FileIntakeResult taken = intake.take(file);
        assertThat(taken).isInstanceOf(FileIntakeResult.Fit.class);
        return (FileIntakeResult.Fit) taken;
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

    private static String start(byte[] bytes, int length) {
        return text(Arrays.copyOf(bytes, length));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
