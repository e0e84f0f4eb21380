package nl.zorgvuldig.platform.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs programs of the machine, in an empty environment: nothing of ours leaks into them, nothing
/// of the caller's changes what they do.
public final class SystemCommands {
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin");

    private SystemCommands() {}

    /// Output of a program (both streams) and its exit code.
    record Exit(int code, String said) {
        boolean well() {
            return code == 0;
        }
    }

    static Optional<String> find(String program) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    static ProcessBuilder prepare(List<String> command) {
        List<String> found = new ArrayList<>(command);
        find(command.get(0)).ifPresent(program -> found.set(0, program));
        ProcessBuilder builder = new ProcessBuilder(found).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", String.join(":", FOLDERS));
        builder.environment().put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        return builder;
    }

    static Exit run(List<String> command) {
        return run(prepare(command), "");
    }

    static Exit run(ProcessBuilder builder, String input) {
        try {
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            } catch (IOException closedEarly) {
                // its exit code and output tell why
            }
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Exit(process.onExit().join().exitValue(), said);
        } catch (IOException e) {
            return new Exit(127, String.valueOf(e.getMessage()));
        }
    }

    /// Sends a signal by name. A process that no longer exists is no error.
    public static void signal(String name, long pid) {
        run(List.of("/bin/sh", "-c", "kill -\"$0\" \"$1\"", name, Long.toString(pid)));
    }
}
