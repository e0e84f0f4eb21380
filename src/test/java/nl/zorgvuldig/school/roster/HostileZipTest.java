package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileZipTest {
    private static void refusedFor(RosterProblemKind kind, RosterFile file) {
        assertThat(Samples.errors(file)).containsExactly(kind);
        assertThat(file.pupils()).isEmpty();
    }

    private static Map<String, byte[]> sample() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Samples.oneRoster("1.1").forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static RosterFile with(String name, byte[] content) {
        Map<String, byte[]> files = sample();
        files.put(name, content);
        return Samples.read(Samples.zipOf(files));
    }

    /// A zip whose one entry unpacks to `megabytes` of zeros.
    private static byte[] bomb(String name, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.csv", "a.txt", "demographics.csv"})
    void a_zip_bomb_is_stopped_whether_its_file_is_wanted_or_not(String name) throws IOException {
        refusedFor(RosterProblemKind.ZIP_BOMB, Samples.read(bomb(name, 64)));
    }

    @Test
    void a_zip_in_the_zip_stays_closed() throws IOException {
        byte[] bomb = bomb("a.txt", 8);
        Map<String, byte[]> files = sample();
        for (int i = 0; i < 20; i++) {
            files.put("l" + i + ".zip", bomb);
        }
        RosterFile file = Samples.read(Samples.zipOf(files));

        assertThat(file.isRefused()).isFalse();
        assertThat(Samples.only(file, RosterProblemKind.ZIP_FILES_IGNORED).values())
                .containsExactly(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../tmp/zorgvuldig-pwned.txt",
                "/tmp/zorgvuldig-pwned.txt",
                "..\\..\\zorgvuldig-pwned.txt",
                "C:\\users.csv",
                "C:users.csv",
                "a/../users.csv",
                "..",
                "users\u202e.csv"
            })
    void a_name_that_leads_out_of_the_zip_is_refused_and_nothing_is_written(String name) {
        refusedFor(RosterProblemKind.ZIP_UNSAFE_NAME, with(name, new byte[] {'x'}));
        assertThat(Files.exists(Path.of("/tmp/zorgvuldig-pwned.txt"))).isFalse();
    }

    @Test
    void a_link_is_only_its_own_text() {
        refusedFor(
                RosterProblemKind.CSV_COLUMN_MISSING,
                with("users.csv", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_name_that_occurs_twice_is_refused() {
        refusedFor(RosterProblemKind.ZIP_DUPLICATE_ENTRY, with("USERS.csv", new byte[] {'x'}));
    }

    @Test
    void a_hundred_thousand_entries_are_not_walked() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            files.put("f" + i, new byte[0]);
        }
        refusedFor(RosterProblemKind.ZIP_TOO_MANY_ENTRIES, Samples.read(Samples.zipOf(files)));
    }

    @Test
    void one_file_larger_than_any_list_of_a_school_is_refused() {
        refusedFor(RosterProblemKind.ZIP_ENTRY_TOO_LARGE, with("vulling.bin", noise(26 << 20)));
    }

    @Test
    void many_files_that_are_too_much_together_are_refused() {
        Map<String, byte[]> files = sample();
        byte[] digits = HexFormat.of().formatHex(noise(9 << 20)).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 3; i++) {
            files.put("vulling" + i + ".txt", digits);
        }

        refusedFor(RosterProblemKind.ZIP_TOO_LARGE, Samples.read(Samples.zipOf(files)));
    }

    @Test
    void a_zip_that_breaks_off_or_is_empty_is_refused() {
        byte[] whole = Samples.zipOf(sample());
        assertThat(Samples.read(Arrays.copyOf(whole, 1_000)).isRefused()).isTrue();
        refusedFor(RosterProblemKind.CSV_FILE_MISSING, Samples.read(Samples.zipOf(Map.of("leeg/", new byte[0]))));
        byte[] empty = new byte[22];
        empty[0] = 'P';
        empty[1] = 'K';
        empty[2] = 5;
        empty[3] = 6;
        refusedFor(RosterProblemKind.CSV_FILE_MISSING, Samples.read(empty));
    }

    @Test
    void a_picture_in_front_of_a_zip_is_no_zip() {
        byte[] zip = Samples.zipOf(sample());
        byte[] both = new byte[zip.length + 8];
        both[0] = (byte) 0x89;
        System.arraycopy(zip, 0, both, 8, zip.length);

        refusedFor(RosterProblemKind.FILE_NOT_RECOGNISED, Samples.read(both));
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }
}
