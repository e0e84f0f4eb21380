package nl.zorgvuldig.platform.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Sentence;
import org.junit.jupiter.api.Test;

/// Reads all templates and all code: every message asked for is written, in every language, and
/// every message written is asked for. A key is a string that begins with the name of a module that
/// has messages (`"web.skip"`); a string that ends in a dot (`"web.problem."`) asks for all keys
/// that begin so. A screen of the policy is asked for by its method.
class MessagesTest {
    private static final Pattern ASKED = Pattern.compile("say\\(\\s*\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile(
            "aria-label=\"\\$\\{frame\\.say\\(\"([^\"]+)\"[^\n" + "]*?\\)}\">\\$\\{frame\\.say\\(\"([^\"]+)\"\\)}<");
    private static final Pattern TEXT = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]+)\"");

    private final LocalizedMessages dutch = new MessageCatalog().in(Language.DUTCH);
    private final List<String> sources = sources();

    @Test
    void every_message_that_a_page_says_is_written() {
        Set<String> missing = new TreeSet<>();
        for (String key : found(ASKED)) {
            if (key.endsWith(".") ? beginning(key).isEmpty() : !dutch.has(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_message_that_is_written_is_said_somewhere() {
        Set<String> unused = new TreeSet<>(dutch.keys());
        for (String text : found(TEXT)) {
            unused.remove(text);
            if (text.endsWith(".")) {
                unused.removeAll(beginning(text));
            }
        }
        unused.removeIf(this::counted);
        unused.removeIf(MessagesTest::toPupil);
        unused.removeIf(key -> key.matches("[a-z]+\\.screen\\.\\w+"));
        unused.removeAll(ofActs());
        unused.removeIf(key -> key.endsWith(".of") && found(TEXT).contains(key.replace(".of", "")));
        unused.removeIf(key -> key.matches("[a-z]+\\.task\\.\\w+\\.(do|otherwise)")
                && found(TEXT).contains(key.replaceFirst("\\.(do|otherwise)$", "")));
        unused.removeIf(key -> key.startsWith("casework.kind.") || key.startsWith("access.work."));
        assertThat(unused).isEmpty();
    }

    @Test
    void what_waits_for_somebody_has_words_for_what_to_do_and_for_its_button() {
        assertThat(dutch.keys())
                .filteredOn(key -> key.matches("[a-z]+\\.task\\.\\w+"))
                .isNotEmpty()
                .allSatisfy(key -> {
                    assertThat(dutch.keys()).contains(key + ".do");
                    assertThat(dutch.gaps(key) + dutch.gaps(key + ".do")).isZero();
                });
    }

    @Test
    void the_same_gaps_are_left_open_in_every_language() {
        LocalizedMessages english = new MessageCatalog().in(Language.ENGLISH);
        assertThat(dutch.keys())
                .filteredOn(key -> !toPupil(key))
                .allSatisfy(key -> assertThat(english.gaps(key)).as(key).isEqualTo(dutch.gaps(key)));
    }

    @Test
    void what_is_said_to_a_pupil_is_said_to_others_too_and_leaves_no_more_open() {
        assertThat(dutch.keys()).filteredOn(MessagesTest::toPupil).isNotEmpty().allSatisfy(key -> {
            String others = key.replace(MessageCatalog.TO_PUPIL, "");
            assertThat(dutch.keys()).contains(others);
            assertThat(dutch.gaps(key)).isLessThanOrEqualTo(dutch.gaps(others));
        });
    }

    /// Who speaks to a browser says what is to be seen (WCAG 2.5.3).
    @Test
    void what_a_button_or_link_is_called_holds_the_words_on_it() {
        Object[] gaps = {"", "", "", ""};
        List<String> without = new ArrayList<>();
        for (Language language : Language.values()) {
            LocalizedMessages words = new MessageCatalog().in(language);
            for (String source : sources) {
                Matcher named = NAMED.matcher(source);
                while (named.find()) {
                    String called = words.say(named.group(1), gaps).toLowerCase(Locale.ROOT);
                    String seen = words.say(named.group(2), gaps).toLowerCase(Locale.ROOT);
                    if (!called.contains(seen)) {
                        without.add(language + " " + named.group(1));
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    /// What acts are called, and what the log says was done.
    private static Set<String> ofActs() {
        Set<String> keys = new TreeSet<>();
        for (Act act : AllActs.list()) {
            keys.add(AllActs.KNOWN.words(act).key());
            AllActs.KNOWN.auditCodes(act).stream()
                    .flatMap(code -> AllActs.KNOWN.words(act, code).stream())
                    .map(Sentence::key)
                    .forEach(keys::add);
        }
        return keys;
    }

    private static boolean toPupil(String key) {
        return key.endsWith(MessageCatalog.TO_PUPIL);
    }

    /// The words of a figure are asked for by its code.
    private boolean counted(String key) {
        String code = '"' + key.substring(key.lastIndexOf('.') + 1) + '"';
        return key.matches("[a-z]+\\.figure\\.\\w+")
                && sources.stream().anyMatch(source -> source.contains("implements Figures") && source.contains(code));
    }

    private Set<String> beginning(String prefix) {
        Set<String> keys = new TreeSet<>(dutch.keys());
        keys.removeIf(key -> !key.startsWith(prefix));
        return keys;
    }

    private Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (String source : sources) {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<String> sources() {
        List<String> read = new ArrayList<>();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    read.add(Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return read;
    }
}
