package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.destruction.DyingProgram;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.story.HomeProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program is killed while of seven boards each is between the work of another step and
/// its being written down; [DestructionRunTest] does the same inside one program, and just after too. The last
/// steps come first, for whoever stands at one holds up nobody who must come past it.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
@InTurn
class KilledRunTest {
    private static final int KILLED = 128 + 9;
    private static final List<DestructionState> STEPS = List.of(
            DestructionState.CHECKED,
            DestructionState.KEY_GONE,
            DestructionState.REMOVED,
            DestructionState.VERIFIED,
            DestructionState.EPOCH_ENDED,
            DestructionState.CERTIFIED,
            DestructionState.FINISHED);

    @TempDir
    Path folder;

    @Test
    void killed_at_any_step_it_ends_fully_destroyed_with_one_certificate() throws IOException {
        // PostgreSQL may run as another user than the test
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path home = folder.resolve("home");
        List<DestructionState> steps = Sample.of(STEPS, 3);
        Map<DestructionState, LeftPupil> leavers = new EnumMap<>(DestructionState.class);
        try (HomeProgram program = new HomeProgram(home)) {
            for (DestructionState step : steps) {
                LeftPupil leftPupil = new LeftPupil(2, program);
                leftPupil.approve(PupilDataPart.DOSSIER);
                leavers.put(step, leftPupil);
            }
        }
        SequencedMap<DestructionState, BoardId> boards = new LinkedHashMap<>();
        steps.reversed().forEach(step -> boards.put(step, at(leavers, step).board));
        assertThat(DyingProgram.run(home, boards)).isEqualTo(KILLED);
        try (HomeProgram program = new HomeProgram(home)) {
            for (DestructionState step : steps) {
                LeftPupil leftPupil = at(leavers, step).in(program);
                assertThat(leftPupil.states()).as(step.name()).doesNotContain("finished");
                leftPupil.go();
                assertThat(leftPupil.states()).as(step.name()).containsExactly("finished");
                assertThat(leftPupil.exists()).as(step.name()).isFalse();
                assertThat(certificates(leftPupil)).as(step.name()).isEqualTo(1);
                assertThat(program.part(BlobStore.class).listBefore(leftPupil.board, Instant.MAX))
                        .as(step.name())
                        .isEmpty();
            }
            RowFinder.tablesWith(
                            program,
                            leavers.values().stream()
                                    .map(leftPupil -> leftPupil.pupil.value())
                                    .toList())
                    .forEach((pupil, tables) -> assertThat(tables)
                            .doesNotContain("dossier.entry_version", "retention.destruction")
                            .hasSize(6));
        }
    }

    private static LeftPupil at(Map<DestructionState, LeftPupil> leavers, DestructionState step) {
        return java.util.Objects.requireNonNull(leavers.get(step));
    }

    private static long certificates(LeftPupil pupil) {
        return pupil.program
                .superuser("zorgvuldig")
                .sql("select count(*) from retention.certificate where board = :board")
                .param("board", pupil.board.value())
                .query(Long.class)
                .single();
    }
}
