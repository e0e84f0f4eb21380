package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each class with a step that only the first of two may take is named in a test that lets two take
/// it ([TwoAtOnce]), or stands here with a reason why not.
class OnlyTheFirstTest {
    private static final Pattern FIRST =
            Pattern.compile("\\bwork\\s*\\.(once|writeFirst|changeFirst)\\(|new CaseFiles<");

    private static final String FORM =
            "its key is made of the form: who is second finds the same row, or another under that key ";

    /// What holds it instead.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("Answers", "the steps of Inquiries and AnswerFilings: who is second hears that it is busy"),
            Map.entry("Assignments", FORM + "(and nobody has a pupil twice: AssignmentRulesProperties)"),
            Map.entry("coaching.Beginnings", FORM + "(LessonPageTest sends it twice)"),
            Map.entry("DoctorKeys", "a doctor has one key; for who is second there is none (DoctorKeysTest)"),
            Map.entry("ExchangeWork", "the program, again and again: what somebody was first with is seen then"),
            Map.entry("InquiryWork", "the program, again and again: what somebody was first with is seen then"),
            Map.entry("MedicalFilings", FORM + "(MedicalPapersTest sends it twice)"),
            Map.entry("Notes", FORM + "(LessonPageTest sends it twice)"),
            Map.entry("Purposes", "a version of a text has one row, and who is second hears of the other"),
            Map.entry("Questions", FORM + "(as Proposals)"),
            Map.entry("Recordings", FORM + "(a recording has the number of its form)"),
            Map.entry("Reopenings", FORM + "(as MedicalFiles, through the same store)"),
            Map.entry("Reports", FORM + "(BreachesTest sends it twice)"),
            Map.entry("Rounds", "one round at a time has the key; who is second hears of the other"),
            Map.entry("SchoolEvents", FORM + "(EventsTest sends it twice)"),
            Map.entry("Sheets", "the same page opened twice is one row; what closed meanwhile is said to be closed"),
            Map.entry("Subjects", "LessonsTest sends it twice at one moment"),
            Map.entry("UnusualReadings", "UnusualReadingsTest writes two reviews at one moment"),
            Map.entry("Writing", FORM + "(CardsTest sends it twice)"));

    private static final Pattern ALONE = Pattern.compile(
            "catch \\([^)]*\\b(DuplicateKeyException|DataIntegrityViolationException|\\w*DataAccessException)\\b");

    /// Who catches what the database refuses, and why.
    private static final Map<String, String> TAKEN_ALONE = Map.of(
            "Anew", "whoever was beaten begins anew (EntranceRacesTest)",
            "CarryingOut", "who comes second gives up the address (EntranceRacesTest)",
            "PlainVideos", "what cannot be looked at now is looked at later",
            "Removing", "what one holder keeps stands on what another keeps, which goes first",
            "Work", "it tells all others who was first");

    @Test
    void who_comes_second_is_answered_somewhere_in_a_test() {
        List<String> tests = sources("src/test/java").stream()
                .filter(one -> !one.getFileName().toString().equals("OnlyTheFirstTest.java"))
                .map(OnlyTheFirstTest::text)
                .filter(one -> one.contains("TwoAtOnce"))
                .toList();
        List<String> first = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        for (Path source : sources("src/main/java")) {
            if (FIRST.matcher(text(source)).find()) {
                String name = source.getFileName().toString().replace(".java", "");
                String module = source.getName(source.getNameCount() - 2).toString();
                first.add(name);
                first.add(module + "." + name);
                if (!ELSEWHERE.containsKey(name)
                        && !ELSEWHERE.containsKey(module + "." + name)
                        && tests.stream().noneMatch(test -> names(test, module, name))) {
                    nowhere.add(module + "." + name);
                }
            }
        }
        assertThat(first).hasSizeGreaterThan(80);
        assertThat(nowhere).isEmpty();
        assertThat(first).as("gone from the program").containsAll(ELSEWHERE.keySet());
    }

    /// Row security refuses the second just as well as a key does: `Work` knows both.
    @Test
    void nobody_looks_for_a_taken_key_alone() {
        List<String> alone = sources("src/main/java").stream()
                .filter(one -> ALONE.matcher(text(one)).find())
                .map(one -> one.getFileName().toString().replace(".java", ""))
                .toList();
        assertThat(alone).containsExactlyInAnyOrderElementsOf(TAKEN_ALONE.keySet());
    }

    private static boolean names(String test, String module, String name) {
        return (test.contains("package nl.zorgvuldig." + module + ";")
                        || test.contains("nl.zorgvuldig." + module + "." + name))
                && Pattern.compile("\\b" + name + "\\b").matcher(test).find();
    }

    private static List<Path> sources(String root) {
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            return all.filter(one -> one.toString().endsWith(".java")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
