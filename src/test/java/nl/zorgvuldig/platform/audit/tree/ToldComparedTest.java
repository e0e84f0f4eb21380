package nl.zorgvuldig.platform.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.zorgvuldig.platform.audit.LogExport;
import nl.zorgvuldig.platform.audit.VerifierInside;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.audit.events.AuditLogShipper;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What another machine was told is compared with an export and with a kit, by their own programs.
@Upholds(Clause.CONFIDENTIALITY)
class ToldComparedTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(AuditLogShipper.class);
    private final Level before = logger.getLevel();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @TempDir
    Path folder = Path.of("");

    private KitBoard board = new KitBoard(folder);

    @BeforeEach
    void listen() {
        heard.list = new CopyOnWriteArrayList<>(); // others of the demonstration write meanwhile
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.INFO);
        board = new KitBoard(folder).filled();
        board.mine.log.seal(board.mine.board);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(heard);
        logger.setLevel(before);
    }

    /// As a journal writes them.
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Nov 29 21:00:00 school zorgvuldig[7]: sign-in failed: somebody");
        heard.list.forEach(event -> lines.add("Nov 29 21:00:00 school zorgvuldig[7]: " + event.getFormattedMessage()));
        return lines;
    }

    private Path told(Consumer<List<String>> change) throws IOException {
        List<String> lines = lines();
        change.accept(lines);
        return Files.write(folder.resolve("told.txt"), lines);
    }

    private Path export(LogExport wanted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        board.mine.log.export(board.mine.board, wanted, out);
        return Files.write(folder.resolve("export.zip"), out.toByteArray());
    }

    private void both(Consumer<List<String>> change, Consumer<Answer> expected) throws IOException {
        String told = told(change).toString();
        expected.accept(VerifierInside.OF_KITS.verify(board.kit(), "--told", told));
        Path export = export(LogExport.everything());
        expected.accept(VerifierInside.OF_EXPORTS.verify(export, "--told", told));
    }

    private static Consumer<Answer> good(String says) {
        return answer -> {
            assertThat(answer.text()).contains("GOED", says);
            assertThat(answer.status()).isZero();
        };
    }

    private static Consumer<Answer> wrong(String... says) {
        return answer -> {
            assertThat(answer.text()).contains("FOUT").contains(says);
            assertThat(answer.status()).isEqualTo(1);
        };
    }

    private static void replace(List<String> lines, String text, String other) {
        String all = String.join("\n", lines);
        assertThat(all).contains(text);
        lines.clear();
        lines.addAll(all.replace(text, other).lines().toList());
    }

    @Test
    void what_was_told_is_what_the_log_holds() throws IOException {
        long mine = lines().stream()
                .filter(line -> line.contains("" + board.mine.board))
                .count();
        assertThat(mine).isGreaterThanOrEqualTo(14);
        both(lines -> {}, good("verteld / told:    " + mine + " vergeleken"));
    }

    @Test
    void another_root_or_another_line_is_a_log_that_was_written_anew() throws IOException {
        String told = lines().stream()
                .filter(line -> line.contains(" signed 3 "))
                .findFirst()
                .orElseThrow();
        String root = told.substring(told.lastIndexOf(' ') + 1);
        String other = SignedNote.base64(new MerkleHasher().leaf(new byte[0]));
        both(lines -> replace(lines, root, other), wrong("REWRITTEN_LOG", "size 3 (--told)"));
        both(lines -> replace(lines, " done answered", " done corrected"), wrong("REWRITTEN_LOG", "3 (--told)"));
    }

    @Test
    void a_log_of_which_the_end_was_cut_off_after_it_was_told_is_noticed() throws IOException {
        String line = "zorgvuldig-told-1 %s line 12 %s 01a2294a-0f2f-70d4-9594-d8571e273556 read C4" + " granted group";
        String long_ago = line.formatted(board.mine.board, Instant.now().minusSeconds(700));
        both(lines -> lines.add(long_ago), wrong("TRUNCATED_LOG", "12 <= 12 (--told)"));
        String state = "zorgvuldig-told-1 %s signed 40 ".formatted(board.mine.board);
        both(lines -> lines.add(state + SignedNote.base64(new byte[32])), wrong("TRUNCATED_LOG", "12 <= 39 (--told)"));
    }

    @Test
    void what_was_told_after_it_was_made_is_no_fault_and_is_said() throws IOException {
        Path kit = board.kit();
        Path export = export(LogExport.everything());
        board.mine.sealed(2);
        String told = told(lines -> {}).toString();
        good("2 van na").accept(VerifierInside.OF_KITS.verify(kit, "--told", told));
        good("2 van na").accept(VerifierInside.OF_EXPORTS.verify(export, "--told", told));
    }

    @Test
    void of_an_export_about_one_person_the_lines_and_the_last_state_are_compared() throws IOException {
        for (int i = 0; i < 3; i++) {
            board.mine.sealed(1);
        }
        String told = told(lines -> {}).toString();
        Path export = export(LogExport.about(board.mine.pupil));
        good("niet te vergelijken").accept(VerifierInside.OF_EXPORTS.verify(export, "--told", told));
    }

    @Test
    void a_file_that_tells_nothing_of_this_board_compares_nothing() throws IOException {
        both(List::clear, wrong("NOT_COMPARABLE", "--told: 0"));
        both(lines -> lines.add("zorgvuldig-told-1 %s signed 3 AAA".formatted(board.mine.board)), good("1 afgebroken"));
    }
}
