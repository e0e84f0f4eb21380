package nl.zorgvuldig.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.audit.VerifierProgram.Answer;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verification kit, checked as an auditor does: with plain `java`, in a process of its own.
@Upholds(Clause.CONFIDENTIALITY)
class KitTest {
    @TempDir Path folder = Path.of("");
    private KitBoard board = new KitBoard(folder);

    @BeforeEach
    void aKitWithSomethingOfEach() {
        board = new KitBoard(folder).filled();
    }

    private static void assertGood(Answer answer) {
        assertThat(answer.text()).contains("GOED", "GOOD");
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    private static void assertWrong(Answer answer, String... says) {
        assertThat(answer.text()).contains("FOUT / WRONG").contains(says);
        assertThat(answer.status()).as(answer.text()).isEqualTo(1);
    }

    @Test
    void it_verifies_from_its_own_source_as_a_folder_and_as_a_zip_file() {
        String key = board.mine.log.fingerprint(board.mine.board);
        Path kit = board.unpacked();
        Answer answer = KitProgram.verifyFromSource(kit.resolve("Verify.java"), kit, "--key", key);
        assertGood(answer);
        assertThat(answer.text())
                .contains("12", key, "answers.txt: 1", "codes.txt: 1", "certificates: 1")
                .contains("statements.txt: 1 van voor het logboek");
        assertGood(KitProgram.verify(board.kit(), "--key", key));
    }

    @Test
    void one_byte_changed_in_any_file_is_noticed_and_the_file_is_named() throws IOException {
        Path kit = board.unpacked();
        List<Path> files = files(kit);
        assertThat(files).hasSizeGreaterThanOrEqualTo(10);
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            for (int at : new int[] {0, content.length / 2, content.length - 1}) {
                byte[] changed = content.clone();
                changed[at] ^= 1;
                Files.write(file, changed);
                String name = kit.relativize(file).toString();
                assertWrong(KitProgram.verify(kit), "    " + name);
            }
            Files.write(file, content);
        }
        assertGood(KitProgram.verify(kit));
    }

    @Test
    void a_file_left_out_or_put_in_is_named() throws IOException {
        Path kit = board.unpacked();
        for (Path file : files(kit)) {
            if (file.endsWith("manifest.txt")) {
                continue;
            }
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            assertWrong(KitProgram.verify(kit), "MISSING_FILE", "    " + kit.relativize(file));
            Files.write(file, content);
        }
        Files.writeString(kit.resolve("certificates/extra.json"), "{}");
        assertWrong(KitProgram.verify(kit), "ADDED_FILE", "    certificates/extra.json");
    }

    @Test
    void without_its_list_of_files_it_is_no_kit() throws IOException {
        Path kit = board.unpacked();
        Files.delete(kit.resolve("manifest.txt"));
        assertThat(KitProgram.verify(kit).status()).isEqualTo(2);
        assertThat(KitProgram.verify(folder.resolve("nergens")).status()).isEqualTo(2);
        assertThat(KitProgram.verify(board.kit(), "--what", "x").status()).isEqualTo(2);
    }

    @Test
    void a_missing_checkpoint_a_missing_line_and_a_line_too_many_look_different()
            throws IOException {
        Path kit = board.unpacked();
        without(kit, "checkpoints.txt", 0);
        assertWrong(KitProgram.verify(kit), "MISSING_CHECKPOINT", "ALTERED_FILE");

        Path cut = board.unpacked();
        without(cut, "log.txt", lines(cut, "log.txt").size() - 1);
        assertWrong(KitProgram.verify(cut), "TRUNCATED_LOG", "11 < 12");

        Path swapped = board.unpacked();
        List<String> other = lines(swapped, "log.txt");
        other.add(4, other.remove(7));
        Files.write(swapped.resolve("log.txt"), other);
        assertWrong(KitProgram.verify(swapped), "ALTERED_LOG", "    4-12");

        Path more = board.unpacked();
        List<String> lines = lines(more, "log.txt");
        lines.add(lines.getLast());
        Files.write(more.resolve("log.txt"), lines);
        assertWrong(KitProgram.verify(more), "UNSIGNED_LINES", "    13-13");
    }

    private static List<String> lines(Path kit, String name) throws IOException {
        return new ArrayList<>(Files.readAllLines(kit.resolve(name), UTF_8));
    }

    private static void without(Path kit, String name, int line) throws IOException {
        List<String> lines = lines(kit, name);
        lines.remove(line);
        Files.write(kit.resolve(name), lines);
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void what_the_board_itself_signs_but_never_issued_is_told_apart() {
        UUID forgotten = board.certify(true);
        board.mine.sealed(1);
        board.certificates.remove(forgotten);
        assertWrong(
                KitProgram.verify(board.kit()),
                "MISSING_CERTIFICATE",
                "    certificates/" + forgotten + ".json");

        board.certificates.add(forgotten);
        UUID invented = UUID.randomUUID();
        board.certificates.add(invented);
        Answer answer = KitProgram.verify(board.kit());
        assertWrong(answer, "NOT_ISSUED", "    certificates/" + invented + ".json");
        assertThat(answer.text()).doesNotContain("ALTERED_FILE", "MISSING_CERTIFICATE");

        board.certificates.remove(invented);
        UUID empty = board.certify(false);
        assertWrong(
                KitProgram.verify(board.kit()),
                "NOT_DESTROYED",
                "    certificates/" + empty + ".json");
    }

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void an_answer_that_is_not_in_the_log_was_never_given_unless_it_is_older_than_the_log() {
        board.answered(false, Instant.parse("2025-08-25T18:05:00Z"));
        Answer older = KitProgram.verify(board.kit());
        assertGood(older);
        assertThat(older.text()).contains("answers.txt: 1 van voor het logboek");
        board.answered(false, Instant.now());
        assertWrong(KitProgram.verify(board.kit()), "NOT_ISSUED", "    answers.txt:3");
    }

    @Test
    void a_second_statement_on_the_same_line_of_the_log_was_never_signed() {
        String signed = board.statements.getFirst();
        String words = signed.split(" ")[5];
        String other = signed.replace(words, "0".repeat(words.length()));
        assertForged(other);
        board.statements.addFirst(other);
        assertWrong(KitProgram.verify(board.kit()), "NOT_ISSUED", "    statements.txt:2");
    }

    @Test
    void a_statement_without_a_line_is_one_only_when_it_is_older_than_the_log() {
        String words = board.statements.getFirst().split(" ")[5];
        assertForged(statement("2", Instant.now(), words, "-"));
        board.statements.add(statement("2", Instant.parse("2024-09-01T07:00:00Z"), words, "-"));
        Answer older = KitProgram.verify(board.kit());
        assertGood(older);
        assertThat(older.text()).contains("statements.txt: 2 van voor het logboek");
    }

    @Test
    void a_statement_was_signed_at_the_moment_of_its_line_in_the_log() {
        String[] signed = board.statements.getFirst().split(" ");
        Instant at = Instant.parse(signed[4]);
        for (Instant near : List.of(at.plusSeconds(59), at.minusSeconds(59))) {
            board.statements.set(0, statement(signed[2], near, signed[5], signed[6]));
            assertGood(KitProgram.verify(board.kit()));
        }
        board.statements.removeFirst();
        for (Instant far :
                List.of(
                        at.plusSeconds(61),
                        at.minusSeconds(61),
                        Instant.parse("2020-01-01T00:00:00Z"))) {
            assertForged(statement(signed[2], far, signed[5], signed[6]));
        }
    }

    private String statement(String version, Instant at, String words, String line) {
        return "zorgvuldig-statement-1 %s %s %s %s %s %s"
                .formatted(board.mine.board, version, board.mine.person, at, words, line);
    }

    /// Put last in a kit that the board itself signs.
    private void assertForged(String statement) {
        board.statements.add(statement);
        Answer answer = KitProgram.verify(board.kit());
        assertWrong(answer, "NOT_ISSUED", "    statements.txt:" + board.statements.size());
        assertThat(answer.text()).doesNotContain("ALTERED_FILE");
        board.statements.removeLast();
    }

    @Test
    void a_key_that_is_given_is_compared_also_when_it_is_empty() {
        for (String none : List.of("", " ", ":")) {
            assertWrong(KitProgram.verify(board.kit(), "--key", none), "FOREIGN_KEY", "(--key)");
        }
    }

    @Test
    void damage_in_the_database_shows_in_the_kit() {
        board.mine.tamper(
                "update audit.event set outcome = 'refused' where board = :board and id in (select event from audit.leaf where board = :board and index = 1)");
        assertWrong(KitProgram.verify(board.kit()), "ALTERED_LOG", "    1-3");
        board.mine.tamper(
                "delete from audit.event where board = :board and id in (select event from audit.leaf where board = :board and index = 7)");
        assertWrong(KitProgram.verify(board.kit()), "MISSING_LINE", "    8");
    }

    @Test
    void a_history_written_anew_is_known_by_the_key_or_by_a_checkpoint_that_was_kept()
            throws IOException {
        String key = board.mine.log.fingerprint(board.mine.board);
        Path kept = folder.resolve("kept.txt");
        Files.writeString(
                kept,
                board.mine
                        .as(() -> board.mine.log.checkpoints(9, Long.MAX_VALUE))
                        .getLast()
                        .note());
        assertGood(KitProgram.verify(board.kit(), "--since", kept.toString()));

        board.mine.tamper("delete from audit.leaf where board = :board");
        board.mine.tamper("delete from audit.checkpoint where board = :board");
        board.mine.tamper(
                "delete from audit.event where board = :board and id = (select min(id::text)::uuid from audit.event where board = :board)");
        Path anew = board.kit();
        assertGood(KitProgram.verify(anew));
        assertWrong(KitProgram.verify(anew, "--since", kept.toString()), "REWRITTEN_LOG", "size 3");

        board.mine.tamper("delete from audit.leaf where board = :board");
        board.mine.tamper("delete from audit.checkpoint where board = :board");
        board.certificates.clear();
        Path foreign = board.kit(new MemoryKeys());
        assertWrong(KitProgram.verify(foreign, "--key", key), "FOREIGN_KEY");
    }

    private static List<Path> files(Path kit) throws IOException {
        try (Stream<Path> all = Files.walk(kit)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
