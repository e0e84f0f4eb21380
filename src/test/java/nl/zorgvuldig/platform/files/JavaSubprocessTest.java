package nl.zorgvuldig.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import nl.zorgvuldig.platform.files.examination.DocumentExaminer;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Started as one jar, the program finds its own classes in another Java as well.
class JavaSubprocessTest {
    @TempDir
    Path folder;

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_class_in_the_one_jar_is_started_by_the_launcher_inside_it() throws IOException {
        Path jar = jar("BOOT-INF/classes/");
        assertThat(command(jar.toString()))
                .containsSubsequence(
                        "-Xmx9m",
                        "-Dloader.main=" + DocumentExaminer.class.getName(),
                        "-cp",
                        jar.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                .doesNotContain(DocumentExaminer.class.getName());
    }

    @Test
    void a_class_of_a_program_that_is_installed_is_started_by_its_name() throws IOException {
        Path jar = jar("nl/");
        for (String path : List.of(jar.toString(), "target/classes:" + jar, "target/classes")) {
            assertThat(command(path))
                    .containsSubsequence("-Xmx9m", "-cp", path, DocumentExaminer.class.getName())
                    .noneMatch(text -> text.contains("loader"));
        }
    }

    private static List<String> command(String classPath) {
        List<String> command = JavaSubprocess.command(classPath, List.of("-Xmx9m"), DocumentExaminer.class);
        assertThat(Path.of(command.getFirst())).isExecutable();
        return command;
    }

    private Path jar(String entry) throws IOException {
        Path jar = folder.resolve("program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
        }
        return jar;
    }
}
