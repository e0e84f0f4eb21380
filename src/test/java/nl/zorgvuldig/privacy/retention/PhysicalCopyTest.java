package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.database.TableCopies;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.story.HomeProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// Somebody kept the whole data folder from before a destruction, byte for byte: both databases,
/// what is left in their pages and logs, the files. And has today's keys.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
@InTurn
class PhysicalCopyTest {
    private static final List<String> OF_THE_DOSSIER = List.of("opmerking", "titel", "vader");

    @TempDir
    Path folder;

    @Test
    void with_an_old_copy_of_everything_and_the_keys_of_today_nothing_of_it_is_read() throws IOException, SQLException {
        // PostgreSQL may run as another user than the test
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path live = folder.resolve("live");
        Path old = folder.resolve("old");
        LeftPupil pupil;
        try (HomeProgram program = new HomeProgram(live)) {
            pupil = new LeftPupil(2, program);
        }
        copy(live, old);
        try (HomeProgram copy = new HomeProgram(old)) {
            assertThat(words(copy, pupil)).as("control").containsAll(OF_THE_DOSSIER);
            assertThat(FileFinder.words(copy, pupil.board)).as("control").contains("document");
        }
        TableCopies.Copied keyring;
        Path tables = Files.createDirectory(folder.resolve("tables"));
        try (HomeProgram program = new HomeProgram(live)) {
            LeftPupil again = pupil.in(program);
            again.approve(PupilDataPart.DOSSIER);
            again.go();
            assertThat(words(program, pupil)).contains("zus").doesNotContainAnyElementsOf(OF_THE_DOSSIER);
            assertThat(FileFinder.words(program, pupil.board)).isEmpty();
            keyring = TableCopies.write(program.part(EmbeddedPostgres.class).superuser("keyring"), tables, Set.of());
        }

        FileSystemUtils.deleteRecursively(old.resolve("keys"));
        copy(live.resolve("keys"), old.resolve("keys"));
        doesNotStart(old);
        try (Stream<Path> today = Files.list(live.resolve("keys"))) {
            Files.copy(today.findFirst().orElseThrow(), old.resolve("keys/epoch-0001.key"));
        }
        doesNotStart(old); // called as the old one was

        Files.delete(old.resolve("keys/epoch-0001.key"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(old)) {
            TableCopies.read(postgres.superuser("keyring"), tables, keyring);
        }
        try (HomeProgram copy = new HomeProgram(old)) { // today's keyring under the old rows
            assertThat(RowFinder.tablesWith(copy, pupil.pupil.value())).contains("dossier.entry_version");
            assertThat(words(copy, pupil))
                    .contains("naam", "zus", "moeder")
                    .doesNotContainAnyElementsOf(OF_THE_DOSSIER);
            assertThat(FileFinder.words(copy, pupil.board)).isEmpty();
        }
    }

    private static Set<String> words(HomeProgram program, LeftPupil pupil) {
        return new ByteFinder(program, pupil.board).words();
    }

    private static void doesNotStart(Path home) {
        assertThatThrownBy(() -> new HomeProgram(home).close()).hasRootCauseInstanceOf(KeysUnavailable.class);
    }

    /// With owners and rights, as a backup of a disk has them.
    private static void copy(Path from, Path to) throws IOException {
        Process copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        assertThat(copying.onExit().join().exitValue()).isZero();
    }
}
