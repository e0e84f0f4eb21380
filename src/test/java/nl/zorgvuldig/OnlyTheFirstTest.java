package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            Map.entry(
                    "InquiryAnswers", "the steps of Inquiries and AnswerFilings: who is second hears that it is busy"),
            Map.entry("CardWeighing", FORM + "(EmergencyCardsTest sends it twice)"),
            Map.entry("GuideAssignments", FORM + "(and nobody has a pupil twice: AssignmentRulesProperties)"),
            Map.entry("CoachingStart", FORM + "(LessonPageTest sends it twice)"),
            Map.entry("DoctorKeys", "a doctor has one key; for who is second there is none (DoctorKeysTest)"),
            Map.entry("DisclosureWork", "the program, again and again: what somebody was first with is seen then"),
            Map.entry("InquiryWork", "the program, again and again: what somebody was first with is seen then"),
            Map.entry("MedicalDocumentFilings", FORM + "(MedicalPapersTest sends it twice)"),
            Map.entry("RecordingNotes", FORM + "(LessonPageTest sends it twice)"),
            Map.entry("ConsentPurposes", "a version of a text has one row, and who is second hears of the other"),
            Map.entry("ExpertQuestions", FORM + "(as ExpertConsultationProposals)"),
            Map.entry("PastDisclosures", FORM + "(CoordinatorPagesTest sends it twice)"),
            Map.entry("Recordings", FORM + "(a recording has the number of its form)"),
            Map.entry("MedicalReopenings", FORM + "(as MedicalFiles, through the same store)"),
            Map.entry("BreachReports", FORM + "(BreachesTest sends it twice)"),
            Map.entry("ConsentRounds", "one round at a time has the key; who is second hears of the other"),
            Map.entry("SchoolEvents", FORM + "(EventsTest sends it twice)"),
            Map.entry(
                    "InspectionPageAccess",
                    "the same page opened twice is one row; what closed meanwhile is said to be closed"),
            Map.entry("LessonSubjects", "LessonsTest sends it twice at one moment"),
            Map.entry("UnusualReadings", "UnusualReadingsTest writes two reviews at one moment"),
            Map.entry(
                    "Rectifications",
                    "the same words are written for who is second as well (RectificationTest sends them three times)"),
            Map.entry(
                    "Redactions",
                    "it is erased for who is second as well (RedactionTest sends it three times at one moment)"),
            Map.entry("CardWriter", FORM + "(CardsTest sends it twice)"));

    private static final Pattern ALONE = Pattern.compile(
            "catch \\([^)]*\\b(DuplicateKeyException|DataIntegrityViolationException|\\w*DataAccessException)\\b");

    /// Who catches what the database refuses, and why.
    private static final Map<String, String> TAKEN_ALONE = Map.of(
            "PendingChangeLock", "whoever was beaten begins anew (EntranceRacesTest)",
            "AddressChangeExecutor", "who comes second gives up the address (EntranceRacesTest)",
            "VideoConverter", "what cannot be looked at now is looked at later",
            "PersonalDataRemoval", "what one holder keeps stands on what another keeps, which goes first",
            "Work", "it tells all others who was first");

    @Test
    void who_comes_second_is_answered_somewhere_in_a_test() {
        List<String> tests = sources("src/test/java").stream()
                .filter(file -> !file.getFileName().toString().equals("OnlyTheFirstTest.java"))
                .map(OnlyTheFirstTest::text)
                .filter(word -> word.contains("TwoAtOnce"))
                .toList();
        List<String> first = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        for (Path source : sources("src/main/java")) {
            if (FIRST.matcher(text(source)).find()) {
                String name = source.getFileName().toString().replace(".java", "");
                String module = module(source).getFileName().toString();
                first.add(name);
                first.add(module + "." + name);
                if (!ELSEWHERE.containsKey(name)
                        && !ELSEWHERE.containsKey(module + "." + name)
                        && tests.stream().noneMatch(test -> names(test, source))) {
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
                .filter(source -> ALONE.matcher(text(source)).find())
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .toList();
        assertThat(alone).containsExactlyInAnyOrderElementsOf(TAKEN_ALONE.keySet());
    }

    /// A test of the same module that has its name as a word, or one that imports it.
    private static boolean names(String test, Path source) {
        String type = type(source);
        String name = type.substring(type.lastIndexOf('.') + 1);
        return (test.contains("package " + type(module(source))) || test.contains(type))
                && Pattern.compile("\\b" + name + "\\b").matcher(test).find();
    }

    /// The folder above it in which a module says what it is.
    private static Path module(Path source) {
        Path folder = Objects.requireNonNull(source.getParent());
        while (!text(folder.resolve("package-info.java")).contains("@ApplicationModule")) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }

    private static String type(Path path) {
        return "nl"
                + path.toString()
                        .replaceFirst(".*/nl/", "/")
                        .replace(".java", "")
                        .replace('/', '.');
    }

    private static List<Path> sources(String root) {
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
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
