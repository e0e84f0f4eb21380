package nl.zorgvuldig.platform.files.examination;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// PDFs that do something unasked, have something elsewhere, or take far more time to draw than a
/// paper does; beside those that ordinary programs and scanners make.
@Upholds(Clause.CONFIDENTIALITY)
class HostilePdfsTest {
    @TempDir
    Path folder;

    @Test
    void a_link_to_a_page_or_a_mail_and_a_first_page_to_open_at_are_kept() {
        for (String address :
                new String[] {"https://www.school.nl/a", "http://school.nl", "mailto:noor@school.nl", "www.school.nl"
                }) {
            assertThat(examined(paper -> annotate(paper, action("URI", "URI", address))))
                    .as(address)
                    .isEqualTo("fit pdf 1\n");
        }
        assertThat(examined(paper -> atOpening(paper, action("GoTo", "D", "boven"))))
                .isEqualTo("fit pdf 1\n");
        COSArray place = new COSArray();
        place.add(COSName.getPDFName("Fit"));
        assertThat(examined(paper -> atOpening(paper, place))).isEqualTo("fit pdf 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///c:/windows/calc.exe",
                "javascript:alert(1)",
                "\\\\evil.example\\deel",
                "//evil.example/deel",
                "smb://evil.example/deel",
                " FILE:a"
            })
    void a_link_to_anything_else_is_refused(String address) {
        assertThat(examined(paper -> annotate(paper, action("URI", "URI", address))))
                .isEqualTo("unfit action\n");
    }

    @ParameterizedTest
    @CsvSource({
        "URI, URI",
        "Named, N",
        "SubmitForm, F",
        "ImportData, F",
        "GoToR, F",
        "GoToE, F",
        "Launch, F",
        "Hide, T",
        "JavaScript, JS"
    })
    void what_happens_unasked_is_refused_wherever_it_stands(String kind, String key) {
        String no = "unfit ";
        COSDictionary does = action(kind, key, "https://evil.example/");

        assertThat(examined(paper -> atOpening(paper, does))).startsWith(no);
        assertThat(examined(paper -> unasked(paper.getDocumentCatalog().getCOSObject(), does)))
                .startsWith(no);
        assertThat(examined(paper -> unasked(paper.getPage(0).getCOSObject(), does)))
                .startsWith(no);
        COSDictionary first = action("GoTo", "D", "boven");
        COSArray chain = new COSArray();
        chain.add(does);
        first.setItem(COSName.getPDFName("Next"), chain);
        assertThat(examined(paper -> atOpening(paper, first))).startsWith(no);
    }

    @Test
    void content_that_is_elsewhere_or_in_another_file_is_refused() {
        assertThat(examined(paper -> content(paper).setString(COSName.F, "https://evil.example/")))
                .isEqualTo("unfit action\n");
        COSDictionary other = new COSDictionary();
        other.setItem(COSName.TYPE, COSName.getPDFName("Filespec"));
        other.setString(COSName.F, "x.exe");
        assertThat(examined(paper -> paper.getPage(0).getCOSObject().setItem("X", other)))
                .isEqualTo("unfit attachment\n");
    }

    @Test
    void twenty_scanned_pages_are_kept() {
        BufferedImage scan = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Random spots = new Random(1);
        for (int spot = 0; spot < 20_000; spot++) {
            scan.setRGB(spots.nextInt(1240), spots.nextInt(1754), spots.nextInt(1 << 24));
        }
        byte[] scanned = SampleDocuments.pdf(0, paper -> {
            for (int number = 0; number < 20; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                paper.addPage(page);
                try (PDPageContentStream on = new PDPageContentStream(paper, page)) {
                    on.drawImage(JPEGFactory.createFromImage(paper, scan), 0, 0, 595, 842);
                }
            }
        });
        assertThat(examined(scanned)).isEqualTo("fit pdf 20\n");
        assertThat(new FileIntake(new PictureRenderer(), new ExaminationRunner()).take(written(scanned)))
                .isInstanceOf(FileIntakeResult.Fit.class);
    }

    @Test
    void a_small_file_with_a_stream_of_200_megabytes_and_a_line_of_99999_points_is_refused() {
        byte[] hostile = SampleDocuments.pdf(1, paper -> {
            try (OutputStream out = content(paper).createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int megabyte = 0; megabyte < 200; megabyte++) {
                    out.write(blanks);
                }
                out.write(line(99_999));
            }
        });
        assertThat(hostile.length).isLessThan(1 << 20);
        assertThat(new FileIntake(new PictureRenderer(), new ExaminationRunner()).take(written(hostile)))
                .isEqualTo(new FileIntakeResult.Refused(FileRejection.HEAVY));
    }

    @Test
    void what_takes_too_long_to_draw_is_refused_however_it_is_put_together() {
        assertThat(examined(paper -> write(content(paper), line(10_001)))).isEqualTo(HEAVY);
        assertThat(examined(paper -> write(content(paper), line(5_000)))).isEqualTo("fit pdf 1\n");
        assertThat(examined(
                        paper -> write(content(paper), "q Q\n".repeat(200_000).getBytes(ISO_8859_1))))
                .isEqualTo(HEAVY);
        assertThat(examined(HostilePdfsTest::repeated)).isEqualTo(HEAVY);
        assertThat(examined(HostilePdfsTest::nested)).isEqualTo(HEAVY);
        assertThat(examined(HostilePdfsTest::manyStreams)).isEqualTo(HEAVY);
        assertThat(examined(HostilePdfsTest::largePicture)).isEqualTo(HEAVY);
    }

    @Test
    @Timeout(120)
    void what_is_drawn_by_way_of_a_pattern_a_letter_or_a_mask_counts_each_time() {
        for (Way way : Way.values()) {
            assertThat(examined(paper -> draw(paper, way, 20, 10)))
                    .as("%s", way)
                    .isEqualTo("fit pdf 1\n");
            byte[] hostile = SampleDocuments.pdf(1, paper -> draw(paper, way, 10_000, 200));
            assertThat(hostile.length).as("%s", way).isLessThan(1 << 16);
            assertThat(examined(hostile)).as("%s", way).isEqualTo(HEAVY);
            assertThat(examined(paper -> circle(paper, way))).as("%s", way).isEqualTo(HEAVY);
        }
        assertThat(new FileIntake(new PictureRenderer(), new ExaminationRunner())
                        .take(written(SampleDocuments.pdf(1, paper -> draw(paper, Way.LETTER, 10_000, 200)))))
                .isEqualTo(new FileIntakeResult.Refused(FileRejection.HEAVY));
    }

    @Test
    @Timeout(120)
    void ten_times_ten_times_ten_is_counted_through_patterns_letters_and_masks() {
        assertThat(examined(paper -> {
                    COSStream inner = form(paper, "q Q\n", null);
                    for (int depth = 0; depth < 2; depth++) {
                        for (Way way : Way.values()) {
                            COSStream outer = form(paper, way.use(10), null);
                            outer.setItem(COSName.RESOURCES, way.resources(inner));
                            inner = outer;
                        }
                    }
                    write(content(paper), "/X Do\n".getBytes(ISO_8859_1));
                    paper.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources(inner));
                }))
                .isEqualTo(HEAVY);
    }

    /// By way of what a stream is drawn.
    private enum Way {
        FILL {
            @Override
            String use(int times) {
                return "/Pattern cs /P scn\n" + "0 0 9 9 re f\n".repeat(times);
            }

            @Override
            COSDictionary resources(COSStream drawn) {
                return named(COSName.PATTERN, "P", drawn);
            }
        },
        LINE {
            @Override
            String use(int times) {
                return "/Pattern CS 0.5 /P SCN q 1 0 0 RG Q\n" + "0 0 9 9 re S\n".repeat(times);
            }

            @Override
            COSDictionary resources(COSStream drawn) {
                return named(COSName.PATTERN, "P", drawn);
            }
        },
        LETTER {
            @Override
            String use(int times) {
                return "BT /F 9 Tf q /G 9 Tf Q [(" + "a".repeat(times) + ") 9] TJ ET\n";
            }

            @Override
            COSDictionary resources(COSStream drawn) {
                return named(COSName.FONT, "F", font(drawn, 'a'));
            }
        },
        LETTER_OF_WHICH_NOTHING_IS_SAID {
            @Override
            String use(int times) {
                return "BT /S gs (" + "a".repeat(times) + ") Tj ET\n";
            }

            @Override
            COSDictionary resources(COSStream drawn) {
                COSArray set = new COSArray();
                set.add(font(drawn, 'b'));
                set.add(COSInteger.get(9));
                COSDictionary state = new COSDictionary();
                state.setItem(COSName.FONT, set);
                return named(COSName.EXT_G_STATE, "S", state);
            }
        },
        MASK {
            @Override
            String use(int times) {
                return "/S gs\n".repeat(times);
            }

            @Override
            COSDictionary resources(COSStream drawn) {
                COSDictionary mask = new COSDictionary();
                mask.setName(COSName.S, "Luminosity");
                mask.setItem(COSName.G, drawn);
                COSDictionary state = new COSDictionary();
                state.setItem(COSName.SMASK, mask);
                return named(COSName.EXT_G_STATE, "S", state);
            }
        };

        abstract String use(int times);

        abstract COSDictionary resources(COSStream drawn);

        private static COSDictionary named(COSName kind, String name, COSBase what) {
            COSDictionary all = new COSDictionary();
            all.setItem(name, what);
            COSDictionary resources = new COSDictionary();
            resources.setItem(kind, all);
            return resources;
        }

        /// @param code the one of which the font says what it is
        private static COSDictionary font(COSStream letter, int code) {
            COSDictionary letters = new COSDictionary();
            letters.setItem("x", letter);
            COSArray differences = new COSArray();
            differences.add(COSInteger.get(code));
            differences.add(COSName.getPDFName("x"));
            COSDictionary encoding = new COSDictionary();
            encoding.setItem(COSName.DIFFERENCES, differences);
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.SUBTYPE, COSName.TYPE3);
            font.setItem(COSName.ENCODING, encoding);
            font.setItem(COSName.CHAR_PROCS, letters);
            return font;
        }
    }

    /// @param times that it is drawn
    private static void draw(PDDocument paper, Way way, int operators, int times) throws IOException {
        COSStream drawn = paper.getDocument().createCOSStream();
        write(drawn, "q Q\n".repeat(operators / 2).getBytes(ISO_8859_1));
        write(content(paper), way.use(times).getBytes(ISO_8859_1));
        paper.getPage(0).getCOSObject().setItem(COSName.RESOURCES, way.resources(drawn));
    }

    /// What is drawn draws itself.
    private static void circle(PDDocument paper, Way way) throws IOException {
        COSStream drawn = paper.getDocument().createCOSStream();
        write(drawn, way.use(10).getBytes(ISO_8859_1));
        drawn.setItem(COSName.RESOURCES, way.resources(drawn));
        write(content(paper), way.use(1).getBytes(ISO_8859_1));
        paper.getPage(0).getCOSObject().setItem(COSName.RESOURCES, way.resources(drawn));
    }

    private static final String HEAVY = "unfit heavy\n";

    /// The same stream again and again.
    private static void repeated(PDDocument paper) throws IOException {
        COSStream stream = content(paper);
        write(stream, "q Q\n".repeat(5_000).getBytes(ISO_8859_1));
        COSArray all = new COSArray();
        for (int time = 0; time < 50; time++) {
            all.add(stream);
        }
        paper.getPage(0).getCOSObject().setItem(COSName.CONTENTS, all);
    }

    /// Each form draws the next ten times.
    private static void nested(PDDocument paper) throws IOException {
        COSStream inner = form(paper, "q Q\n", null);
        for (int depth = 0; depth < 7; depth++) {
            inner = form(paper, "/X Do\n".repeat(10), inner);
        }
        write(content(paper), "/X Do\n".getBytes(ISO_8859_1));
        paper.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources(inner));
    }

    private static COSStream form(PDDocument paper, String content, @Nullable COSStream drawn) throws IOException {
        COSStream form = paper.getDocument().createCOSStream();
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        if (drawn != null) {
            form.setItem(COSName.RESOURCES, resources(drawn));
        }
        write(form, content.getBytes(ISO_8859_1));
        return form;
    }

    private static COSDictionary resources(COSStream drawn) {
        COSDictionary named = new COSDictionary();
        named.setItem("X", drawn);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, named);
        return resources;
    }

    /// None is too large, all together are.
    private static void manyStreams(PDDocument paper) throws IOException {
        COSArray all = new COSArray();
        for (int number = 0; number < 6; number++) {
            COSStream stream = paper.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1 << 20];
                for (int megabyte = 0; megabyte < 60; megabyte++) {
                    out.write(zeros);
                }
            }
            all.add(stream);
        }
        paper.getDocumentCatalog().getCOSObject().setItem("X", all);
    }

    private static void largePicture(PDDocument paper) throws IOException {
        COSStream picture = form(paper, "", null);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, 100_000);
        picture.setInt(COSName.HEIGHT, 100_000);
        paper.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources(picture));
    }

    private static byte[] line(int points) {
        StringBuilder line = new StringBuilder("0 0 m\n");
        Random random = new Random(1);
        for (int point = 0; point < points; point++) {
            line.append(random.nextInt(595))
                    .append(' ')
                    .append(random.nextInt(842))
                    .append(" l\n");
        }
        return line.append("S\n").toString().getBytes(ISO_8859_1);
    }

    private static void write(COSStream stream, byte[] content) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
    }

    private static COSStream content(PDDocument paper) {
        return paper.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS);
    }

    private static COSDictionary action(String kind, String key, String value) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setItem(COSName.getPDFName(key), new COSString(value));
        return action;
    }

    private static void atOpening(PDDocument paper, COSBase does) {
        paper.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, does);
    }

    private static void unasked(COSDictionary on, COSDictionary does) {
        COSDictionary when = new COSDictionary();
        when.setItem(COSName.O, does);
        on.setItem(COSName.AA, when);
    }

    private static void annotate(PDDocument paper, COSDictionary does) {
        COSDictionary link = new COSDictionary();
        link.setName(COSName.SUBTYPE, "Link");
        link.setItem(COSName.A, does);
        COSArray all = new COSArray();
        all.add(link);
        paper.getPage(0).getCOSObject().setItem(COSName.ANNOTS, all);
    }

    private String examined(SampleDocuments.Change change) {
        return examined(SampleDocuments.pdf(1, change));
    }

    private String examined(byte[] content) {
        try {
            return DocumentExaminer.examined(written(content), 500);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Path written(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sent", ""), content);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
