package nl.zorgvuldig.platform.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;

/// A second program (a JVM of its own) that opens a folder and then waits, or writes row after row.
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private OtherProgram(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static OtherProgram start(TestHome home, String task) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return new OtherProgram(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        OtherProgram.class.getName(),
                        home.path().toString(),
                        task))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// The next line it says that begins with this word, without the word.
    String hear(String word) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(word + " ")) {
                    return line.substring(word.length() + 1);
                }
            }
            throw new AssertionError("the other program ended before it said: " + word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last number it had confirmed before it was killed.
    long lastConfirmed() {
        long last = 0;
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("confirmed ") && line.endsWith(".")) {
                    last = Long.parseLong(line.substring(10, line.length() - 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last;
    }

    /// `kill -9`; what it said can still be heard.
    void kill() {
        SystemCommands.signal("KILL", process.pid());
        process.onExit().join();
    }

    /// Lets it end by itself, without closing anything.
    void leave() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String... arguments) throws Exception {
        System.out.println("begins .");
        EmbeddedPostgres server = EmbeddedPostgres.open(Path.of(arguments[0]));
        System.out.println("opened " + server.port());
        if (arguments[1].equals("write")) {
            write(server);
        }
        System.in.transferTo(System.out);
    }

    private static void write(EmbeddedPostgres server) throws Exception {
        try (Connection connection = TestHome.as(server, "zorgvuldig_owner");
                PreparedStatement insert = connection.prepareStatement("insert into kept (number) values (?)")) {
            for (long number = 1; ; number++) {
                insert.setLong(1, number);
                insert.executeUpdate();
                System.out.println("confirmed " + number + ".");
            }
        }
    }
}
