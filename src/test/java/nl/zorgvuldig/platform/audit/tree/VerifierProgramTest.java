package nl.zorgvuldig.platform.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.audit.BoardLog;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.ExportText;
import nl.zorgvuldig.platform.audit.LogExport;
import nl.zorgvuldig.platform.audit.MemoryKeys;
import nl.zorgvuldig.platform.audit.VerifierInside;
import nl.zorgvuldig.platform.audit.VerifierProgram;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `Verify.java` as its receiver would: a Java process of its own, the export, nothing else.
@Upholds(Clause.CONFIDENTIALITY)
@InTurn
class VerifierProgramTest {
    private final BoardLog mine = new BoardLog();

    @TempDir
    Path folder = Path.of("");

    private VerifierProgram program = new VerifierProgram(folder);
    private String export = "";
    private Checkpoint earlier = new Checkpoint(mine.board, 0, "", "");

    @BeforeEach
    void aLogOfTwelveLines() {
        program = new VerifierProgram(folder);
        mine.sealed(5);
        earlier = mine.as(() -> mine.log.checkpoints(1, Long.MAX_VALUE)).getFirst();
        mine.sealed(7);
        export = ExportText.of(export(LogExport.everything()));
    }

    private byte[] export(LogExport wanted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mine.log.export(mine.board, wanted, out);
        return out.toByteArray();
    }

    private Answer verify(String text, String... options) {
        return program.verify("log.txt", text.getBytes(StandardCharsets.UTF_8), options);
    }

    private void assertWrong(String text, String... problems) {
        Answer answer = verify(text);
        assertThat(answer.text()).contains("FOUT / WRONG").contains(problems);
        assertThat(answer.status()).as(answer.text()).isEqualTo(1);
    }

    private String changed(UnaryOperator<List<String>> change) {
        return String.join("\n", change.apply(new ArrayList<>(export.lines().toList()))) + "\n";
    }

    @Test
    void an_untouched_export_is_good_and_shows_the_key() {
        String key = mine.log.fingerprint(mine.board);
        byte[] zipped = export(LogExport.everything());
        Answer answer = program.verifyFromSource("export.zip", zipped, "--key", key);
        assertThat(answer.text()).contains("GOED", "GOOD", "12 / 12", key);
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    @Test
    void an_export_about_one_person_holds_that_persons_lines_alone_and_is_good() {
        PupilId other = new PupilId(new java.util.UUID(1, 1));
        mine.log.append(mine.event().about(other));
        mine.sealed(2);
        String about = ExportText.of(export(LogExport.about(other)));
        assertThat(about.lines().filter(line -> line.startsWith("event ")))
                .singleElement()
                .asString()
                .contains(other.toString());
        assertThat(verify(about).status()).isZero();

        String without = String.join(
                "\n", about.lines().filter(line -> !line.startsWith("event ")).toList());
        assertWrong(without.replace("end 1", "end 0") + "\n", "MISSING_EVENT", "ALTERED_EXPORT");
    }

    @Test
    void an_altered_event_is_told() {
        assertWrong(
                changed(lines ->
                        ExportText.replaceAt(lines, ExportText.line(lines, "event 4"), " granted ", " refused ")),
                "ALTERED_EVENT",
                "    4: ");
    }

    @Test
    void an_event_altered_together_with_its_hash_is_told() {
        assertWrong(
                changed(lines -> {
                    int at = ExportText.line(lines, "event 4");
                    String[] words =
                            lines.get(at).replace(" granted ", " refused ").split(" ", 5);
                    words[2] = SignedNote.base64(new MerkleHasher().leaf(words[4].getBytes(StandardCharsets.US_ASCII)));
                    lines.set(at, String.join(" ", words));
                    return lines;
                }),
                "ALTERED_EVENT",
                "    4: ");
    }

    @Test
    void a_missing_event_is_told() {
        assertWrong(
                changed(lines -> {
                    lines.remove(ExportText.line(lines, "event 6"));
                    return lines;
                }),
                "MISSING_EVENT",
                "    6-6",
                "11 < 12");
    }

    @Test
    void reordered_events_are_told_whichever_way_it_was_done() {
        assertWrong(exchanged(0, 1, 2, 3, 4), "REORDERED");
        assertWrong(exchanged(4), "REORDERED");
        assertWrong(exchanged(1), "REORDERED");
        assertThat(verify(exchanged(4)).text()).doesNotContain("ALTERED_EVENT");
    }

    private String exchanged(Integer... words) {
        return changed(lines -> ExportText.swap(lines, "event 3", "event 7", List.of(words)));
    }

    @Test
    void a_truncated_log_is_told() {
        assertWrong(changed(lines -> lines.subList(0, ExportText.line(lines, "event 8"))), "TRUNCATED_LOG", "8 < 12");
        assertWrong(export.substring(0, export.indexOf("event 8") + 30), "TRUNCATED_LOG");
        mine.tamper("delete from audit.leaf where board = :board and index >= 5");
        mine.tamper("delete from audit.checkpoint where board = :board and size > 5");
        mine.tamper("delete from audit.event where board = :board and id not in (select event from"
                + " audit.leaf where board = :board)");
        String cut = ExportText.of(export(LogExport.everything()));
        assertThat(verify(cut).status()).isZero();
        Answer compared = verify(cut, "--since", program.keep("before.txt", export));
        assertThat(compared.text()).contains("TRUNCATED_LOG", "5 < 12");
        assertThat(compared.status()).isEqualTo(1);
    }

    @Test
    void a_foreign_key_is_told() {
        byte[] foreign = new MemoryKeys().publicKey(mine.board);
        String key = SignedNote.verifierKey(Checkpoint.origin(mine.board), foreign);
        assertWrong(
                changed(lines -> {
                    lines.set(ExportText.line(lines, "key"), "key " + key);
                    return lines;
                }),
                "FOREIGN_KEY");

        String fingerprint = mine.log.fingerprint(mine.board);
        mine.tamper("delete from audit.leaf where board = :board");
        mine.tamper("delete from audit.checkpoint where board = :board");
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        mine.with(new MemoryKeys()).export(mine.board, LogExport.everything(), forged);
        assertThat(program.verify("forged.zip", forged.toByteArray()).status()).isZero();
        Answer pinned = program.verify("forged.zip", forged.toByteArray(), "--key", fingerprint);
        assertThat(pinned.text()).contains("FOREIGN_KEY");
        assertThat(pinned.status()).isEqualTo(1);
        Answer compared = program.verify(
                "forged.zip", forged.toByteArray(), "--since", program.keep("checkpoint.txt", earlier.note()));
        assertThat(compared.text()).contains("FOREIGN_KEY");
    }

    @Test
    void an_altered_checkpoint_is_told() {
        assertWrong(
                changed(lines -> {
                    int at = ExportText.line(lines, "checkpoint");
                    String note = new String(decode(lines.get(at).split(" ")[1]), StandardCharsets.UTF_8);
                    byte[] changed = note.replace("\n12\n", "\n13\n").getBytes(StandardCharsets.UTF_8);
                    lines.set(at, "checkpoint " + SignedNote.base64(changed));
                    return lines;
                }),
                "ALTERED_CHECKPOINT");
    }

    @Test
    void a_later_export_is_compared_with_what_was_kept() {
        String kept = program.keep("kept.txt", earlier.note());
        assertThat(verify(export, "--since", kept).status()).isZero();
        String mixed = ExportText.of(export(LogExport.about(mine.pupil).since(List.of(earlier))));
        assertThat(verify(mixed, "--since", kept).status()).isZero();

        Checkpoint other = Checkpoint.sign(mine.board, 5, new MerkleHasher().leaf(new byte[0]), mine.keys);
        Answer rewritten = verify(export, "--since", program.keep("other.txt", other.note()));
        assertThat(rewritten.text()).contains("REWRITTEN_LOG");
        String proof = ExportText.of(export(LogExport.about(mine.pupil).since(List.of(other))));
        assertThat(verify(proof).text()).contains("REWRITTEN_LOG");
    }

    @Test
    void without_a_proof_for_what_was_kept_it_says_that_it_cannot_compare() {
        mine.sealed(1);
        Checkpoint kept = mine.as(() -> mine.log.checkpoints(1, Long.MAX_VALUE)).getFirst();
        mine.sealed(1);
        String about = ExportText.of(export(LogExport.about(mine.pupil).since(List.of(earlier))));
        Answer answer = verify(about, "--since", program.keep("kept.txt", kept.note()));
        assertThat(answer.text()).contains("NOT_COMPARABLE");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void damage_in_the_database_shows_in_the_export() {
        mine.tamper("update audit.event set outcome = 'refused' where board = :board and id in (select"
                + " event from audit.leaf where board = :board and index = 2)");
        mine.tamper("delete from audit.event where board = :board and id in (select event from"
                + " audit.leaf where board = :board and index = 9)");
        assertWrong(
                ExportText.of(export(LogExport.everything())), "ALTERED_EVENT", "    2: ", "MISSING_EVENT", "    9-9");
        mine.tamper("delete from audit.leaf where board = :board and index in (4, 7)");
        assertWrong(ExportText.of(export(LogExport.everything())), "ALTERED_EVENT", "    4-4", "    7-7");
    }

    @Test
    void anything_else_is_no_export() {
        assertThat(verify("hello\n").status()).isEqualTo(2);
        assertThat(verify("").status()).isEqualTo(2);
        assertThat(verify(export, "--what", "x").status()).isEqualTo(2);
    }

    @Test
    void an_altered_export_ends_with_one_whatever_was_altered_in_it() throws IOException {
        Path file = folder.resolve("log.txt");
        byte[] text = export.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < text.length; at++) {
            if (text[at] != '\n' && at % 7 != 0) {
                continue;
            }
            text[at] ^= 1;
            Answer answer = VerifierInside.OF_EXPORTS.verify(Files.write(file, text));
            assertThat(answer.status()).as("%d %s", at, answer.text()).isEqualTo(1);
            assertThat(answer.text()).contains("FOUT / WRONG");
            text[at] ^= 1;
        }
        for (int length = 30; length < text.length; length += 13) {
            Files.write(file, Arrays.copyOf(text, length));
            Answer answer = VerifierInside.OF_EXPORTS.verify(file);
            assertThat(answer.status()).as("%d %s", length, answer.text()).isEqualTo(1);
        }
        Files.writeString(file, export.replace("\n", "\r\n"));
        assertThat(VerifierInside.OF_EXPORTS.verify(file).status()).isEqualTo(1);
        Files.writeString(file, export.stripTrailing());
        assertThat(VerifierInside.OF_EXPORTS.verify(file).text()).contains("TRUNCATED_LOG");
    }

    @Test
    void the_same_line_twice_is_said() {
        for (String line : List.of("event 4", "key", "about", "checkpoint", "made", "seal")) {
            assertWrong(
                    changed(lines -> {
                        int at = ExportText.line(lines, line);
                        lines.add(at, lines.get(at));
                        return lines;
                    }),
                    "DOUBLED_LINE");
        }
    }

    @Test
    void a_line_dated_before_its_neighbour_is_said_and_is_no_alteration() {
        Clock ago = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));
        assertThat(verify(export).text()).doesNotContain("eerder gedateerd");
        mine.log.append(mine.event(ago));
        mine.log.seal(mine.board);
        Answer answer = verify(ExportText.of(export(LogExport.everything())));
        assertThat(answer.text()).contains("GOED", "dated before the line before it: 1", "    12: ");
        assertThat(answer.status()).isZero();
    }

    @Test
    void whose_key_it_is_was_not_checked_unless_it_is_given() {
        assertThat(verify(export).text()).contains("GOED", "NIET nagekeken", "was NOT checked");
        assertThat(verify(export, "--key", mine.log.fingerprint(mine.board)).text())
                .contains("GOED", "is die van het kenmerk dat u gaf")
                .doesNotContain("NOT checked");
        assertThat(verify(export, "--key", "").text()).contains("FOREIGN_KEY");
    }

    @Test
    void an_empty_log_is_not_exported() {
        BoardLog empty = new BoardLog();
        assertThatThrownBy(() -> empty.log.export(empty.board, LogExport.everything(), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_fingerprint_is_the_hash_of_the_key() {
        assertThat(mine.log.fingerprint(mine.board))
                .isEqualTo(HexFormat.of().formatHex(MerkleHasher.sha256().digest(mine.keys.publicKey(mine.board))));
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
