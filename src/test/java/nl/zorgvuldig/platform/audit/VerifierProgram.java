package nl.zorgvuldig.platform.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs `Verify.java`: from its source as its receiver would, in a Java process of its own; or in
/// this one, to save time.
public final class VerifierProgram {
    private static final Path SOURCE = Path.of("src/main/resources/verifier/Verify.java");

    private final Path folder;

    public VerifierProgram(Path folder) {
        this.folder = folder;
    }

    public record Answer(int status, String text) {}

    public Answer verify(String name, byte[] content, String... options) {
        try {
            return VerifierInside.OF_EXPORTS.verify(Files.write(folder.resolve(name), content), options);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Answer verifyFromSource(String name, byte[] content, String... options) {
        return run(List.of(SOURCE.toString()), name, content, options);
    }

    private Answer run(List<String> program, String name, byte[] content, String... options) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(program);
            command.add(Files.write(folder.resolve(name), content).toString());
            command.addAll(List.of(options));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String keep(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
