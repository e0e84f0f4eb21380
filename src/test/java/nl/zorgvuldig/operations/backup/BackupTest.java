package nl.zorgvuldig.operations.backup;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.CheckpointConsistency;
import nl.zorgvuldig.platform.audit.LogResumptionFailed;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TableCopies;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.ByteFinder;
import nl.zorgvuldig.privacy.retention.DestructionRun;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RowFinder;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.school.personnel.applicants.LeftEmployee;
import nl.zorgvuldig.story.HomeProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// Copies and restores as an operator makes them, in homes with a PostgreSQL of their own. Of three
/// boards with a leaver each, one is agreed to before the copy of the main database and one after
/// it; both are destroyed before the newest copy of the keyring. The third stays. A fourth board
/// has staff and an applicant, of whom it is known only after that copy that they went long ago.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class BackupTest {
    @TempDir
    static Path folder;

    private static HomeProgram before;
    private static LeftPupil agreed;
    private static LeftPupil later;
    private static LeftPupil stays;
    private static LeftEmployee staff;
    private static BackupCopy main;
    private static BackupCopy secondMain;
    private static BackupCopy keyring;
    private static Checkpoint newest;

    @BeforeAll
    static void copy() throws IOException {
        // PostgreSQL may run as another user than the test
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        before = new HomeProgram(folder.resolve("before"));
        agreed = leaver();
        later = leaver();
        stays = leaver();
        staff = new LeftEmployee(before);
        before.part(Boards.class).add(staff.board);
        Backups backups = before.part(Backups.class);
        agreed.approve(PupilDataPart.DOSSIER);
        main = backups.main(folder.resolve("data"));
        later.approve(PupilDataPart.DOSSIER);
        agreed.go();
        later.go();
        staff.go();
        keyring = backups.keyring(folder.resolve("keys"));
        secondMain = next(main);
        newest = newest(later);
        FileSystemUtils.copyRecursively(folder.resolve("before/keys"), folder.resolve("after/keys"));
    }

    @AfterAll
    static void close() {
        before.close();
    }

    @Test
    void what_was_destroyed_since_is_destroyed_again_and_all_else_opens() throws IOException {
        Path home = folder.resolve("after");
        new BackupRestore(home, main, keyring).load();
        // it dies here, and is begun anew
        BackupRestore restoring = new BackupRestore(home, main, keyring);
        restoring.load();
        assertThat(BackupRestore.unfinished(home)).as("nobody is served").isTrue();
        try (HomeProgram after = new HomeProgram(home)) {
            for (LeftPupil gone : List.of(agreed, later)) {
                assertThat(RowFinder.tablesWith(after, gone.pupil.value()))
                        .as("the rows are back")
                        .contains("dossier.entry_version", "enrolment.guardian");
                assertThat(new ByteFinder(after, gone.board).words())
                        .as("with the keys of today an old copy says nothing of it")
                        .contains("naam", "zus", "moeder")
                        .doesNotContain("opmerking", "titel", "vader");
            }
            staff.isBack(after);
            refusesAnotherLog(after);

            assertThat(catchUp(after, agreed).destroyed()).isEqualTo(1);
            int lines = CutOff.between(after, later.board, keyring);
            RestoreCatchUp.Done done = catchUp(after, later);
            assertThat(done.destroyed()).isEqualTo(1);
            assertThat(done.lines()).as("no line of after").isEqualTo(lines).isPositive();
            assertThat(catchUp(after, stays).destroyed()).isZero();
            assertThat(catchUp(after, staff.board).destroyed()).isEqualTo(2);
            staff.isGoneAgain();

            gone(after, later);
            assertThat(states(after, agreed)).containsExactly("verified");
            after.part(Boards.class)
                    .program(agreed.board)
                    .run(() -> after.part(DestructionRun.class).go());
            assertThat(states(after, agreed)).containsExactly("finished");
            gone(after, agreed);

            assertThat(new ByteFinder(after, stays.board).words())
                    .contains("naam", "opmerking", "titel", "vader", "moeder", "zus");
            assertThat(blobs(after, stays)).hasSize(1);
            theLogGoesOn(after);
            assertThat(after.superuser("zorgvuldig")
                            .sql("select count(*) from identity.spring_session")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        restoring.end();
        assertThat(BackupRestore.unfinished(home)).isFalse();
    }

    private static void gone(HomeProgram after, LeftPupil pupil) throws IOException {
        assertThat(RowFinder.tablesWith(after, pupil.pupil.value()))
                .contains("audit.event", "enrolment.register")
                .doesNotContain(
                        "dossier.entry_version", "dossier.document", "enrolment.guardian", "retention.destruction");
        assertThat(RowFinder.tablesWith(after, pupil.father.value())).isSubsetOf("retention.notice");
        assertThat(blobs(after, pupil)).isEmpty();
    }

    /// With an export that is broken, or of another board, nothing changes.
    private static void refusesAnotherLog(HomeProgram after) throws IOException {
        Path export = keyring.log(later.board);
        byte[] whole = Files.readAllBytes(export);
        for (byte[] other : List.of(new byte[] {80, 75}, Files.readAllBytes(keyring.log(stays.board)))) {
            Files.write(export, other);
            assertThatThrownBy(() -> catchUp(after, later)).isInstanceOf(LogResumptionFailed.class);
        }
        Files.write(export, whole);
    }

    private static void theLogGoesOn(HomeProgram after) {
        AuditLog log = after.part(AuditLog.class);
        assertThat(log.compare(newest)).isEqualTo(CheckpointConsistency.CONTINUED);
        for (LeftPupil pupil : List.of(agreed, later, stays)) {
            log.seal(pupil.board);
            assertThat(log.verify(pupil.board).findings()).isEmpty();
        }
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_copy_says_nothing_by_itself() throws IOException {
        for (BackupCopy copy : List.of(main, keyring)) {
            assertThat(text(copy.folder())).contains(later.board.toString()).doesNotContain(LeftPupil.MARKER);
        }
    }

    @Test
    void an_old_copy_of_the_keyring_goes_when_a_new_one_is_there() {
        Backups backups = before.part(Backups.class);
        Path keys = folder.resolve("other-keys");
        BackupCopy first = backups.keyring(keys);
        assertThat(backups.useful(keys, Instant.EPOCH)).isTrue();
        before.part(Vault.class).rotate();
        assertThat(backups.useful(keys, Instant.EPOCH)).as("it opens no more").isFalse();
        BackupCopy second = next(first);
        assertThat(first.folder()).doesNotExist();
        assertThat(second.folder()).isDirectory();
        assertThat(backups.useful(keys, Instant.EPOCH)).isTrue();
        assertThat(backups.useful(keys, second.made())).as("a day later").isFalse();
    }

    @Test
    void what_does_not_belong_together_or_was_changed_is_refused_in_words() throws IOException {
        Path home = folder.resolve("elsewhere");
        assertThatThrownBy(() -> new BackupRestore(home, secondMain, keyring))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("older");
        assertThatThrownBy(() -> new BackupRestore(folder.resolve("before"), main, keyring).load())
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("There is data");
        assertThatThrownBy(() -> BackupCopy.read(folder.resolve("nowhere"), BackupCopy.Kind.MAIN))
                .isInstanceOf(BackupFailed.class);
        assertThatThrownBy(() -> BackupCopy.read(keyring.folder(), BackupCopy.Kind.MAIN))
                .isInstanceOf(BackupFailed.class);
        assertThat(BackupCopy.read(main.folder(), BackupCopy.Kind.MAIN)).isEqualTo(main);

        Path register = secondMain.tableFolder().resolve("enrolment.register.gz");
        Files.write(register, Files.readAllBytes(main.tableFolder().resolve("audit.leaf.gz")));
        BackupCopy damaged = BackupCopy.read(secondMain.folder(), BackupCopy.Kind.MAIN);
        BackupCopy fitting = new BackupCopy(
                damaged.kind(),
                main.made(),
                damaged.demonstration(),
                damaged.epoch(),
                damaged.tables(),
                damaged.folder());
        assertThatThrownBy(() -> new BackupRestore(home, fitting, keyring).load())
                .isInstanceOfAny(TableCopies.Damaged.class, BackupFailed.class);
        assertThat(BackupRestore.unfinished(home)).as("nobody is served").isTrue();
    }

    private static LeftPupil leaver() {
        LeftPupil pupil = new LeftPupil(2, before);
        before.part(Boards.class).add(pupil.board);
        return pupil;
    }

    private static RestoreCatchUp.Done catchUp(HomeProgram after, LeftPupil pupil) {
        return catchUp(after, pupil.board);
    }

    private static RestoreCatchUp.Done catchUp(HomeProgram after, BoardId board) {
        return after.part(RestoreCatchUp.class).catchUp(board, Optional.of(main.files()), keyring);
    }

    /// A second later, for they are called by the second.
    private static BackupCopy next(BackupCopy first) {
        while (!Instant.now().isAfter(first.made().plusSeconds(1))) {
            Thread.onSpinWait();
        }
        Path parent = first.folder().resolveSibling("");
        Backups backups = before.part(Backups.class);
        return first.kind() == BackupCopy.Kind.MAIN ? backups.main(parent) : backups.keyring(parent);
    }

    private static Checkpoint newest(LeftPupil pupil) {
        return pupil.asProgram(
                () -> before.part(AuditLog.class).checkpoints(1, Long.MAX_VALUE).getFirst());
    }

    private static List<String> states(HomeProgram program, LeftPupil pupil) {
        return program.superuser("zorgvuldig")
                .sql("select state from retention.destruction where board = :board")
                .param("board", pupil.board.value())
                .query(String.class)
                .list();
    }

    private static Set<BlobId> blobs(HomeProgram program, LeftPupil pupil) throws IOException {
        return program.part(BlobStore.class).listBefore(pupil.board, Instant.MAX);
    }

    private static String text(Path copy) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(bytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
