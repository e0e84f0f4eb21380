package nl.zorgvuldig.platform.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("deep")
class PostgresBinariesTest {
    private static TestHome unpacked;
    private TestHome home;

    /// Unpacking takes seconds, so it is done once and copied for who changes something in it.
    @BeforeAll
    static void unpack() throws Exception {
        unpacked = new TestHome();
        PostgresBinaries.in(unpacked.path());
    }

    @AfterAll
    static void removeUnpacked() throws Exception {
        unpacked.close();
    }

    @BeforeEach
    void makeHome() throws Exception {
        home = new TestHome();
        SystemCommands.Exit copied = SystemCommands.run(
                List.of("cp", "-a", unpacked.path() + "/.", home.path().toString()));
        assertThat(copied.well()).as(copied.said()).isTrue();
    }

    @AfterEach
    void removeHome() throws Exception {
        home.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_archive_has_the_hash_written_down(PostgresBinaries.Archive archive) {
        assertThat(archive.read()).isNotEmpty();
    }

    @Test
    void the_programs_run_and_their_links_lead_somewhere() throws Exception {
        PostgresBinaries binaries = PostgresBinaries.in(home.path());
        SystemCommands.Exit outcome = SystemCommands.run(List.of(binaries.program("postgres"), "--version"));
        assertThat(outcome.said()).contains("PostgreSQL) " + PostgresBinaries.MAJOR + ".");
        try (var files = Files.walk(binaries.folder())) {
            List<Path> links = files.filter(Files::isSymbolicLink).toList();
            assertThat(links).isNotEmpty().allMatch(Files::exists);
        }
        assertOnlyTheProgramsAndTheLock(binaries);
    }

    @Test
    void a_folder_named_from_where_we_are_is_the_same_folder() {
        Path relative = Path.of("").toAbsolutePath().relativize(home.path());
        assertThat(PostgresBinaries.in(relative).folder()).hasParent(home.path());
    }

    @Test
    void what_is_intact_is_used_again() throws Exception {
        Path folder = PostgresBinaries.in(home.path()).folder();
        Object first = Files.getAttribute(folder, "unix:ino");
        assertThat(PostgresBinaries.in(home.path()).folder()).isEqualTo(folder);
        assertThat(Files.getAttribute(folder, "unix:ino")).isEqualTo(first);
    }

    @Test
    void one_changed_byte_makes_it_unpacked_anew() throws Exception {
        PostgresBinaries first = PostgresBinaries.in(home.path());
        Path program = Path.of(first.program("postgres"));
        byte[] bytes = Files.readAllBytes(program);
        bytes[bytes.length / 2] ^= 1;
        Files.write(program, bytes);
        assertWhole(PostgresBinaries.in(home.path()));
    }

    @Test
    void what_is_missing_added_or_pointed_elsewhere_makes_it_unpacked_anew() throws Exception {
        PostgresBinaries binaries = PostgresBinaries.in(home.path());
        Files.delete(Path.of(binaries.program("initdb")));
        assertWhole(PostgresBinaries.in(home.path()));

        Path added = binaries.folder().resolve("lib/postgresql/added.so");
        Files.writeString(added, "added");
        assertWhole(PostgresBinaries.in(home.path()));
        assertThat(added).doesNotExist();

        Path link = binaries.folder().resolve("lib/libpq.so.5");
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("/etc/passwd"));
        assertWhole(PostgresBinaries.in(home.path()));
        assertThat(Files.readSymbolicLink(link)).asString().startsWith("libpq.so.5.");
    }

    @Test
    void an_unpacking_that_was_cut_short_makes_it_unpacked_anew() throws Exception {
        Path listing = PostgresBinaries.in(home.path()).folder().resolve("LISTING");
        List<String> lines = Files.readAllLines(listing);
        Files.write(listing, lines.subList(0, lines.size() / 2), UTF_8);
        assertWhole(PostgresBinaries.in(home.path()));
        Files.write(listing, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        assertWhole(PostgresBinaries.in(home.path()));
        Files.write(listing, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertWhole(PostgresBinaries.in(home.path()));
    }

    private void assertWhole(PostgresBinaries binaries) throws Exception {
        assertThat(SystemCommands.run(List.of(binaries.program("initdb"), "--version"))
                        .well())
                .isTrue();
        assertThat(SystemCommands.run(List.of(binaries.program("postgres"), "--version"))
                        .well())
                .isTrue();
        assertOnlyTheProgramsAndTheLock(binaries);
    }

    private void assertOnlyTheProgramsAndTheLock(PostgresBinaries binaries) throws Exception {
        try (var files = Files.list(home.path())) {
            assertThat(files).containsExactlyInAnyOrder(binaries.folder(), home.file("unpacking.lock"));
        }
    }
}
