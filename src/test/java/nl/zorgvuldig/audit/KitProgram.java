package nl.zorgvuldig.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;
import nl.zorgvuldig.audit.VerifierProgram.Answer;

/// Runs the `Verify.java` of a kit as an auditor would: in a Java process of its own, on a folder
/// or on the zip file.
public final class KitProgram {
    private static final Path SOURCE = Path.of("src/main/resources/verifier/kit/Verify.java");
    private static final Path COMPILED = compile();

    private KitProgram() {}

    public static Answer verify(Path kit, String... options) {
        return run(List.of("-cp", COMPILED.toString(), "Verify"), kit, options);
    }

    /// With a `Verify.java` somebody found, as its source.
    public static Answer verifyFromSource(Path program, Path kit, String... options) {
        return run(List.of(program.toString()), kit, options);
    }

    private static Answer run(List<String> program, Path kit, String... options) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(program);
            command.add(kit.toString());
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// @return the folder
    public static Path unpack(Path zip, Path folder) {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                Path file = folder.resolve(one.getName());
                Files.createDirectories(file.getParent());
                write(in, file);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(InputStream in, Path file) throws IOException {
        Files.write(file, in.readAllBytes());
    }

    /// Once, to save time; one test runs the source as its receiver does.
    private static Path compile() {
        try {
            Path target = Files.createTempDirectory("kit-verifier-");
            int status =
                    ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "--release",
                                    "17",
                                    "-d",
                                    target.toString(),
                                    SOURCE.toString());
            assertThat(status).isZero();
            return target;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
