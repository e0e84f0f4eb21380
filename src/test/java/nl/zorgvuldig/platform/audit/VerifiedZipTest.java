package nl.zorgvuldig.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.audit.ZipBytes.Member;
import nl.zorgvuldig.platform.audit.ZipBytes.Packing;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Zip files in which one program finds what another does not: both verifiers refuse them, in a
/// sentence. What is wrong is made in an export and a kit that are good, in each way of packing.
@Upholds(Clause.CONFIDENTIALITY)
@InTurn
class VerifiedZipTest {
    private static final byte[] JUNK = "PK what nobody asked for".getBytes(UTF_8);

    @TempDir
    Path folder = Path.of("");

    private static byte[] kept(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/verifier/first-form", name));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Answer verify(VerifierInside program, byte[] zip) {
        try {
            return program.verify(Files.write(folder.resolve("given.zip"), zip));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Answer export(byte[] zip) {
        return verify(VerifierInside.OF_EXPORTS, zip);
    }

    private Answer kit(byte[] zip) {
        return verify(VerifierInside.OF_KITS, zip);
    }

    /// Of both programs, for each way of packing.
    private void refused(String sentence, Consumer<ZipBytes> lie) {
        for (Packing packing : Packing.values()) {
            ZipBytes export = ZipBytes.of(kept("export.zip"), packing);
            ZipBytes kit = ZipBytes.of(kept("kit-of-each.zip"), packing);
            assertThat(export(export.bytes()).status()).isZero();
            assertThat(kit(kit.bytes()).status()).isZero();
            lie.accept(export);
            lie.accept(kit);
            refused(export(export.bytes()), sentence, packing);
            refused(kit(kit.bytes()), sentence, packing);
        }
    }

    private static void refused(Answer answer, String sentence, Packing packing) {
        assertThat(answer.text())
                .as("%s", packing)
                .contains("ODD_ZIP", sentence, "FOUT / WRONG")
                .doesNotContain("GOED", "Exception");
        assertThat(answer.status()).isEqualTo(1);
    }

    private static byte[] forged(ZipBytes zip) {
        String log = new String(zip.find("log.txt").content, UTF_8);
        return log.replace(" granted ", " refused ").getBytes(UTF_8);
    }

    @Test
    void a_name_that_stands_in_it_twice_is_refused_whichever_of_the_two_is_true() {
        refused(
                "log.txt: staat er twee keer in",
                zip -> zip.add("log.txt", forged(zip), zip.members.getFirst().packing));
        refused("log.txt: staat er twee keer in", zip -> {
            Member forged = zip.add("log.txt", forged(zip), Packing.COMPRESSED);
            zip.members.remove(forged);
            zip.list.remove(forged);
            zip.members.addFirst(forged);
            zip.list.addFirst(forged);
        });
        refused("staat er twee keer in", zip -> zip.list.add(zip.find("log.txt")));
    }

    @Test
    void a_second_file_that_the_list_does_not_name_is_refused() {
        refused(
                "er staat iets tussen de bestanden en de lijst",
                zip -> zip.add("log.txt", forged(zip), Packing.DESCRIBED).inList = false);
        refused("begint niet waar het vorige ophoudt", zip -> {
            Member forged = new Member("log.txt", forged(zip), Packing.DESCRIBED);
            forged.inList = false;
            zip.members.addFirst(forged);
        });
    }

    @Test
    void a_name_in_the_list_that_begins_where_another_file_begins_is_refused() {
        refused("begint niet waar het vorige ophoudt", zip -> {
            Member log = zip.find("log.txt");
            zip.list.set(zip.list.indexOf(log), zip.members.getFirst().as("log.txt"));
        });
    }

    @Test
    void names_that_do_not_belong_or_lead_elsewhere_are_refused() {
        for (String name :
                new String[] {"../log.txt", "/log.txt", "a\\log.txt", "log.txt\0", "certificates/", "löG.txt"}) {
            refused("hoort er niet in", zip -> zip.add(name, new byte[0], zip.members.getFirst().packing));
        }
        ZipBytes more = ZipBytes.of(kept("export.zip"), Packing.DESCRIBED);
        more.add("manifest.txt", JUNK, Packing.DESCRIBED);
        refused(export(more.bytes()), "manifest.txt: hoort er niet in", Packing.DESCRIBED);
    }

    @Test
    void names_that_differ_in_capitals_alone_are_refused() {
        refused(
                "verschilt alleen in hoofdletters",
                zip -> zip.add("LOG.txt", forged(zip), zip.members.getFirst().packing));
    }

    @Test
    void a_missing_name_is_refused() {
        for (Packing packing : Packing.values()) {
            for (String name : new String[] {"Verify.java", "LEESMIJ.txt", "log.txt"}) {
                ZipBytes zip = ZipBytes.of(kept("export.zip"), packing);
                zip.list.remove(zip.find(name));
                zip.members.remove(zip.find(name));
                refused(export(zip.bytes()), name + ": ontbreekt", packing);
            }
            ZipBytes zip = ZipBytes.of(kept("kit-of-each.zip"), packing);
            zip.list.remove(zip.find("manifest.txt"));
            zip.members.remove(zip.find("manifest.txt"));
            refused(kit(zip.bytes()), "manifest.txt: ontbreekt", packing);
            ZipBytes cut = ZipBytes.of(kept("kit-of-each.zip"), packing);
            cut.list.remove(cut.find("answers.txt"));
            cut.members.remove(cut.find("answers.txt"));
            Answer answer = kit(cut.bytes());
            assertThat(answer.text()).contains("MISSING_FILE", "    answers.txt");
            assertThat(answer.status()).isEqualTo(1);
        }
    }

    @Test
    void a_list_that_says_something_else_than_the_file_itself_is_refused() {
        String sentence = "de lijst en het bestand zelf zeggen iets anders";
        refused(sentence, zip -> zip.find("log.txt").localName = "Log.txt");
        refused(sentence, zip -> zip.find("log.txt").localExtra = new byte[] {1, 0, 0, 0});
        for (Packing packing : new Packing[] {Packing.STORED, Packing.COMPRESSED}) {
            for (int i = 0; i < 2; i++) {
                ZipBytes zip = ZipBytes.of(kept("export.zip"), packing);
                zip.find("log.txt").listedCrc += i;
                zip.find("log.txt").listedSize += 1 - i;
                refused(export(zip.bytes()), sentence, packing);
            }
        }
        ZipBytes zip = ZipBytes.of(kept("export.zip"), Packing.DESCRIBED);
        zip.find("log.txt").listedCrc++;
        refused(export(zip.bytes()), "de lijst en wat achter het bestand staat zeggen iets anders", Packing.DESCRIBED);
    }

    @Test
    void another_order_in_the_list_is_refused() {
        refused("begint niet waar het vorige ophoudt", zip -> Collections.swap(zip.list, 1, zip.list.size() - 1));
    }

    @Test
    void anything_before_between_or_after_the_files_is_refused() {
        refused("begint niet waar het vorige ophoudt", zip -> zip.first = JUNK);
        refused("begint niet waar", zip -> zip.find("log.txt").before = JUNK);
        refused("tussen de bestanden en de lijst", zip -> zip.beforeList = JUNK);
        refused("tussen de lijst en het einde", zip -> zip.beforeEnd = JUNK);
        refused("er staat nog iets achter", zip -> zip.afterEnd = JUNK);
        refused("er staat nog iets achter", zip -> {
            zip.afterEnd = JUNK;
            zip.comment = JUNK.length;
        });
        refused("tussen de lijst en het einde", zip -> zip.afterEnd = kept("export.zip"));
    }

    @Test
    void what_was_put_before_a_whole_zip_file_is_refused() {
        refused(export(ZipBytes.join(JUNK, kept("export.zip"))), "tussen de lijst en het einde", Packing.DESCRIBED);
        Answer twice = export(ZipBytes.join(kept("export-earlier.zip"), kept("export.zip")));
        refused(twice, "tussen de lijst en het einde", Packing.DESCRIBED);
    }

    @Test
    void another_count_in_the_end_is_refused() {
        refused("langer of korter", zip -> zip.listedMore = 1);
        refused("langer of korter", zip -> zip.listedMore = -1);
    }

    @Test
    void ways_of_packing_that_not_every_program_reads_alike_are_refused() {
        refused("op een andere manier ingepakt", zip -> zip.find("log.txt").method = 12);
        refused("op een andere manier ingepakt", zip -> zip.find("log.txt").flags |= 1);
        ZipBytes described = ZipBytes.of(kept("export.zip"), Packing.STORED);
        described.find("log.txt").flags |= 8;
        refused(export(described.bytes()), "de lijst en het bestand zelf zeggen iets anders", Packing.STORED);
        for (Packing packing : new Packing[] {Packing.COMPRESSED, Packing.DESCRIBED}) {
            ZipBytes zip = ZipBytes.of(kept("export.zip"), packing);
            zip.find("log.txt").behindPacked = JUNK;
            refused(export(zip.bytes()), "log.txt: is beschadigd", packing);
        }
    }

    @Test
    void fields_comments_and_links_are_refused() {
        byte[] otherName = "up\6\0\1\0\0\0\0x".getBytes(UTF_8);
        refused("velden die er niet horen", zip -> zip.find("log.txt").listedExtra = otherName);
        refused("geen gewoon bestand", zip -> zip.find("log.txt").comment = "!");
        refused("geen gewoon bestand", zip -> zip.find("log.txt").attributes = 0xa1ff0000);
    }

    @Test
    void zip64_that_contradicts_itself_or_is_not_needed_is_refused() {
        byte[] large = ZipBytes.little(12)
                .putShort((short) 1)
                .putShort((short) 8)
                .putLong(7)
                .array();
        refused("velden die er niet horen", zip -> zip.find("log.txt").listedExtra = large);
        refused("zip64 spreekt zichzelf tegen", zip -> {
            zip.find("log.txt").listedExtra = large;
            zip.find("log.txt").listedSize = -1;
        });
        refused("zip64 spreekt zichzelf tegen", zip -> zip.find("log.txt").listedSize = -1);
        byte[] end = ZipBytes.little(76).putInt(0x06064b50).putLong(44).array();
        end[56] = 'P';
        end[57] = 'K';
        end[58] = 6;
        end[59] = 7;
        refused("tussen de lijst en het einde", zip -> zip.beforeEnd = end);
        refused("zip64: de twee einden spreken elkaar tegen", zip -> {
            zip.beforeEnd = end;
            zip.listedMore = 0xffff - zip.list.size();
        });
    }

    @Test
    void a_byte_anywhere_in_an_export_counts_also_in_the_zip_around_it() {
        for (String name : new String[] {"export.zip", "kit-of-answers.zip"}) {
            byte[] zip = ZipBytes.of(kept(name), Packing.STORED).bytes();
            for (int at = 0; at < zip.length; at++) {
                if (at > 100 && at < zip.length - 300 && at % 37 != 0) {
                    continue; // the rest of the long texts
                }
                zip[at] ^= 1;
                Answer answer = name.startsWith("kit") ? kit(zip) : export(zip);
                assertThat(answer.status())
                        .as("%s %d %s", name, at, answer.text())
                        .isEqualTo(1);
                zip[at] ^= 1;
            }
        }
    }

    @Test
    void a_zip_file_that_is_cut_off_is_refused() {
        byte[] zip = kept("export.zip");
        for (int length = 4; length < zip.length; length += 97) {
            Answer answer = export(java.util.Arrays.copyOf(zip, length));
            assertThat(answer.text()).contains("ODD_ZIP");
            assertThat(answer.status()).isEqualTo(1);
        }
        assertThat(export("hello".getBytes(UTF_8)).status()).isEqualTo(2);
    }

    @Test
    void a_kit_of_more_files_than_an_old_zip_file_can_hold_is_read() throws IOException {
        ZipBytes kit = ZipBytes.of(kept("kit-of-each.zip"), Packing.DESCRIBED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Member member : kit.members) {
                zip.putNextEntry(new ZipEntry(member.localName));
                zip.write(member.content);
            }
            for (int i = 0; i < 70_000; i++) {
                zip.putNextEntry(new ZipEntry("certificates/x" + i + ".json"));
            }
        }
        Answer answer = kit(out.toByteArray());
        assertThat(answer.text()).contains("ADDED_FILE", "(70000)").doesNotContain("ODD_ZIP");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void both_programs_read_a_zip_file_with_the_same_words() {
        String mark = "    // From here to the end: ";
        String text = VerifierInside.source("Verify.java");
        String other = VerifierInside.source("kit/Verify.java");
        assertThat(text.substring(text.indexOf(mark))).isEqualTo(other.substring(other.indexOf(mark)));
    }
}
