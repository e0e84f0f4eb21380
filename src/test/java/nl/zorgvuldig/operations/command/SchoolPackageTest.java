package nl.zorgvuldig.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import nl.zorgvuldig.demo.DemoBoard;
import org.junit.jupiter.api.Test;

/// What is built for a school holds nothing of the demonstration, which is a Maven module of its
/// own (`demo`).
class SchoolPackageTest {
    private static final Path PROGRAM = Path.of("target/classes");
    private static final Pattern OF_THE_DEMONSTRATION = Pattern.compile(
            "(.*/)?nl/zorgvuldig/demo/.*|(BOOT-INF/classes/)?demo/.*|(.*/)?(zorgvuldig-)?demo(-[^/]*)?\\.(jar|aot)");

    /// All that it is compiled to, also what lies in a package of the program.
    private static final Set<String> BROUGHT = brought();

    @Test
    void what_the_program_is_compiled_to_has_none_of_it() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            assertThat(files.map(file -> PROGRAM.relativize(file).toString()).filter(SchoolPackageTest::isOfIt))
                    .isEmpty();
        }
        assertThat(Files.exists(PROGRAM.resolve("nl/zorgvuldig/operations/command/Commands.class")))
                .isTrue();
    }

    /// So it does not come along with a library either.
    @Test
    void the_program_depends_on_no_other_part() throws IOException {
        assertThat(Files.readString(Path.of("program.xml"))).doesNotContain("zorgvuldig-demo");
        assertThat(Path.of(DemoBoard.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()))
                .isEqualTo(Path.of("demo/target/classes").toAbsolutePath());
    }

    /// What the launcher built, where it did: with its libraries, and with what it starts quickly by.
    @Test
    void what_was_built_has_none_of_it() throws IOException {
        for (Path built : built()) {
            assertThat(isOfIt(built.toString())).as(built.toString()).isFalse();
            if (built.toString().endsWith(".jar")) {
                try (JarFile jar = new JarFile(built.toFile())) {
                    assertThat(jar.stream().map(ZipEntry::getName).filter(SchoolPackageTest::isOfIt))
                            .as(built.toString())
                            .isEmpty();
                }
            }
        }
    }

    private static List<Path> built() throws IOException {
        try (Stream<Path> app = Files.walk(Path.of("target"), 2)) {
            return app.filter(Files::isRegularFile)
                    .filter(file ->
                            file.getFileName().toString().equals("zorgvuldig.jar") || file.startsWith("target/app"))
                    .toList();
        }
    }

    /// It is built from less than is here, and takes nothing from a place where the demonstration is.
    @Test
    void the_container_of_a_school_takes_none_of_it() throws IOException {
        String file = Files.readString(Path.of("packaging/Containerfile"));
        String school = file.substring(file.lastIndexOf("\nFROM "));
        assertThat(school).contains("/opt/zorgvuldig/target/app").doesNotContain("demo");
        assertThat(Files.readString(Path.of("packaging/zorgvuldig.service"))).doesNotContain("demo");
    }

    @Test
    void it_would_be_noticed() {
        assertThat(List.of(
                        "nl/zorgvuldig/demo/DemoBoard.class",
                        "BOOT-INF/classes/nl/zorgvuldig/demo/population/Names.class",
                        "demo/straten.txt",
                        "BOOT-INF/classes/demo/straten.txt",
                        "BOOT-INF/lib/zorgvuldig-demo-1.0.0-SNAPSHOT.jar",
                        "target/app/lib/demo.jar"))
                .allMatch(SchoolPackageTest::isOfIt);
        assertThat(List.of(
                        "nl/zorgvuldig/platform/identity/signin/DemonstrationSignInController.class",
                        "gg/jte/platform/identity/signin/JtedemoGenerated.class"))
                .noneMatch(SchoolPackageTest::isOfIt);
        assertThat(BROUGHT).hasSizeGreaterThan(100).allMatch(SchoolPackageTest::isOfIt);
        assertThat(BROUGHT.stream()
                        .filter(file -> !OF_THE_DEMONSTRATION.matcher(file).matches())
                        .filter(file -> !file.contains("$"))
                        .map(file -> file.substring(file.lastIndexOf('/') + 1)))
                .as("what it adds to modules of the program: what was there before it began")
                .allMatch(file -> file.startsWith("Earlier") || file.equals("TestCardVideos.class"));
    }

    private static boolean isOfIt(String name) {
        return OF_THE_DEMONSTRATION.matcher(name).matches()
                || BROUGHT.contains(name.replaceFirst("^BOOT-INF/classes/", ""));
    }

    private static Set<String> brought() {
        Path folder = Path.of("demo/target/classes");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.startsWith("META-INF/"))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
