package nl.zorgvuldig.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.database.PostgresUnavailable.Reason;

/// Runs small programs of the machine to their end, in an empty environment.
final class Shell {
    private static final List<Path> FOLDERS =
            Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/bin").map(Path::of).toList();

    private Shell() {}

    /// What a program said (both streams) and how it ended.
    record Outcome(int code, String said) {
        boolean well() {
            return code == 0;
        }
    }

    static Optional<String> find(String program) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    static ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        return builder;
    }

    static Outcome run(String... command) {
        return run(List.of(command), "");
    }

    static Outcome run(List<String> command, String input) {
        try {
            Process process = prepare(command).start();
            try {
                try (var in = process.getOutputStream()) {
                    in.write(input.getBytes(UTF_8));
                } catch (IOException closedEarly) {
                    // its exit code and words tell why
                }
                String said = new String(process.getInputStream().readAllBytes(), UTF_8);
                return new Outcome(process.waitFor(), said);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable(
                    Reason.DID_NOT_START, "Starting PostgreSQL was interrupted.", e);
        }
    }

    /// Sends a signal by name. A process that is no longer there is no error.
    static void signal(String name, long pid) {
        run("/bin/sh", "-c", "kill -\"$0\" \"$1\"", name, Long.toString(pid));
    }
}
