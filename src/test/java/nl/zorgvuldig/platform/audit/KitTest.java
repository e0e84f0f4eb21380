package nl.zorgvuldig.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.audit.tree.KitBoard;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verification kit, checked as an auditor does: with plain `java`, in a process of its own.
@Upholds(Clause.CONFIDENTIALITY)
class KitTest {
    @TempDir
    Path folder = Path.of("");

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
        board.takeOver(2);
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
    void a_folder_with_none_of_its_files_is_no_kit_and_one_without_its_list_is_an_altered_one() throws IOException {
        Path kit = board.unpacked();
        Files.delete(kit.resolve("manifest.txt"));
        assertWrong(KitProgram.verify(kit), "UNREADABLE", "    manifest.txt");
        assertThat(KitProgram.verify(folder.resolve("nergens")).status()).isEqualTo(2);
        assertThat(KitProgram.verify(board.kit(), "--what", "x").status()).isEqualTo(2);
    }

    @Test
    void a_missing_checkpoint_a_missing_line_and_a_line_too_many_look_different() throws IOException {
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
        assertWrong(KitProgram.verify(board.kit()), "MISSING_CERTIFICATE", "    certificates/" + forgotten + ".json");

        board.certificates.add(forgotten);
        UUID invented = UUID.randomUUID();
        board.certificates.add(invented);
        Answer answer = KitProgram.verify(board.kit());
        assertWrong(answer, "NOT_ISSUED", "    certificates/" + invented + ".json");
        assertThat(answer.text()).doesNotContain("ALTERED_FILE", "MISSING_CERTIFICATE");

        board.certificates.remove(invented);
        UUID empty = board.certify(false);
        assertWrong(KitProgram.verify(board.kit()), "NOT_DESTROYED", "    certificates/" + empty + ".json");
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
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void an_answer_is_older_than_the_log_only_when_it_was_given_and_written_down_before() {
        Instant old = Instant.parse("2025-08-25T18:05:00Z");
        for (boolean given : new boolean[] {true, false}) {
            board.answered(false, given ? old : Instant.now(), given ? Instant.now() : old);
            Answer answer = inside(board.kit());
            assertWrong(answer, "NOT_ISSUED", "    answers.txt:2");
            assertThat(answer.text()).doesNotContain("answers.txt: 1 van voor het logboek");
            board.answers.removeLast();
        }
    }

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void what_was_taken_over_is_proved_as_it_was_and_nothing_can_be_added_to_it_later() {
        board.takeOver(5);
        Answer taken = inside(board.kit());
        assertGood(taken);
        assertThat(taken.text())
                .contains("answers.txt: 5 van voor het logboek, zo overgenomen", ": answers 5")
                .contains("statements.txt: 1 van voor het logboek, niet te bewijzen");
        board.answered(false, Instant.parse("2025-08-25T18:05:00Z"));
        assertWrong(inside(board.kit()), "NOT_ISSUED", "    answers.txt:7");
        board.answers.removeLast();
        board.answers.removeLast(); // destroyed with a dossier
        assertGood(inside(board.kit()));
        board.takeOver(2);
        assertThat(inside(board.kit()).text()).contains(": answers 5", ": answers 2", "GOED");
    }

    @Test
    void a_hash_that_is_left_out_of_a_takeover_or_changed_is_noticed() {
        board.takeOver(3);
        board.mine.tamper("update audit.takeover set hash = sha256(hash) where board = :board and place = 1");
        assertWrong(inside(board.kit()), "MISSING_TAKEOVER", "    log.txt: ", "NOT_ISSUED");
        board.mine.tamper("delete from audit.takeover where board = :board and place = 1");
        assertWrong(inside(board.kit()), "MISSING_TAKEOVER", "    log.txt: ", "NOT_ISSUED");
    }

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void an_answer_left_out_is_noticed_by_count_unless_it_was_destroyed_with_the_dossier() {
        PupilId pupil = board.answered(true, Instant.now(), Instant.now());
        assertGood(inside(board.kit()));
        board.answers.removeLast();
        assertWrong(inside(board.kit()), "MISSING_ANSWER", "    " + pupil + ": 1");
        board.destroy(pupil);
        Answer destroyed = inside(board.kit());
        assertGood(destroyed);
        assertThat(destroyed.text()).contains("answers destroyed with a dossier: 1");
    }

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void an_answer_given_after_a_destruction_is_not_excused_by_it() {
        PupilId pupil = board.answered(true, Instant.now(), Instant.now());
        board.answers.removeLast();
        UUID destruction = board.destroy(pupil);
        board.answeredAgain(pupil); // on its way while the key went
        board.answers.removeLast();
        board.removed(destruction);
        board.answeredAgain(pupil);
        Answer whole = inside(board.kit());
        assertGood(whole);
        assertThat(whole.text()).contains("answers destroyed with a dossier: 2");

        board.answers.removeLast();
        assertWrong(inside(board.kit()), "MISSING_ANSWER", "    " + pupil + ": 1");
    }

    @Test
    void the_same_receipt_twice_is_said() {
        board.answers.add(board.answers.getFirst());
        assertWrong(inside(board.kit()), "DOUBLED_LINE", "    answers.txt:2");
    }

    @Test
    void the_same_line_twice_in_the_log_is_said() throws IOException {
        Path kit = board.unpacked();
        List<String> lines = lines(kit, "log.txt");
        lines.add(lines.get(2));
        Files.write(kit.resolve("log.txt"), lines);
        assertWrong(inside(kit), "DOUBLED_LINE", "    log.txt: 3, 13");
    }

    @Test
    void a_line_dated_before_its_neighbour_is_said_and_is_no_alteration() {
        Clock ago = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));
        assertThat(inside(board.kit()).text()).doesNotContain("eerder gedateerd");
        board.mine.log.append(board.mine.event(ago));
        Answer answer = inside(board.kit());
        assertGood(answer);
        assertThat(answer.text()).contains("dated before the line before it: 1", "    13: ");
    }

    @Test
    void whose_key_it_is_was_not_checked_unless_it_is_given() {
        String key = board.mine.log.fingerprint(board.mine.board);
        assertThat(inside(board.kit()).text()).contains("NIET nagekeken", "was NOT checked");
        assertThat(inside(board.kit(), "--key", key).text())
                .contains("GOED", "is die van het kenmerk dat u gaf")
                .doesNotContain("NOT checked");
    }

    @Test
    void every_state_of_an_earlier_kit_is_compared() throws IOException {
        String zip = board.kit().toString();
        String unpacked = board.unpacked().toString();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        board.mine.log.export(board.mine.board, LogExport.everything(), export);
        Path file = Files.write(folder.resolve("export.zip"), export.toByteArray());
        board.mine.sealed(3);
        for (String since : List.of(zip, unpacked, file.toString())) {
            assertGood(inside(board.kit(), "--since", since));
            board.mine.sealed(1);
        }
        board.mine.tamper("delete from audit.leaf where board = :board and index > 2");
        board.mine.tamper("delete from audit.checkpoint where board = :board and size > 3");
        board.mine.tamper("delete from audit.event where board = :board and id not in (select event from"
                + " audit.leaf where board = :board)");
        board.answers.clear();
        board.codes.clear();
        board.statements.clear();
        board.certificates.clear();
        Path cut = board.kit();
        assertGood(inside(cut));
        for (String since : List.of(zip, unpacked, file.toString())) {
            assertWrong(inside(cut, "--since", since), "TRUNCATED_LOG", "3 < 12 (--since)");
        }
        board.mine.tamper("delete from audit.leaf where board = :board");
        board.mine.tamper("delete from audit.checkpoint where board = :board");
        board.mine.sealed(20);
        Path anew = board.kit();
        assertGood(inside(anew));
        for (String since : List.of(zip, unpacked, file.toString())) {
            assertWrong(inside(anew, "--since", since), "REWRITTEN_LOG", "size 12 (--since)");
        }
        Path nothing = Files.writeString(folder.resolve("nothing.txt"), "nothing");
        assertWrong(inside(anew, "--since", nothing.toString()), "NOT_COMPARABLE", "--since");
        assertThat(inside(anew, "--since", folder.resolve("x").toString()).status())
                .isEqualTo(2);
    }

    private static Answer inside(Path kit, String... options) {
        return VerifierInside.OF_KITS.verify(kit, options);
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
        for (Instant far : List.of(at.plusSeconds(61), at.minusSeconds(61), Instant.parse("2020-01-01T00:00:00Z"))) {
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
        board.mine.tamper("update audit.event set outcome = 'refused' where board = :board and id in (select"
                + " event from audit.leaf where board = :board and index = 1)");
        assertWrong(KitProgram.verify(board.kit()), "ALTERED_LOG", "    1-3");
        board.mine.tamper("delete from audit.event where board = :board and id in (select event from"
                + " audit.leaf where board = :board and index = 7)");
        assertWrong(KitProgram.verify(board.kit()), "MISSING_LINE", "    8");
    }

    @Test
    void a_history_written_anew_is_known_by_the_key_or_by_a_checkpoint_that_was_kept() throws IOException {
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
        board.mine.tamper("delete from audit.event where board = :board and id = (select min(id::text)::uuid"
                + " from audit.event where board = :board)");
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
