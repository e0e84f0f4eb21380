package nl.zorgvuldig.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;

/// Runs a `Verify.java` in this process, for tests that ask it thousands of times. That it runs as
/// its receiver does is shown by [VerifierProgram] and [KitProgram].
public final class VerifierInside {
    public static final VerifierInside OF_EXPORTS = new VerifierInside("Verify.java");
    public static final VerifierInside OF_KITS = new VerifierInside("kit/Verify.java");

    private static final Path SOURCES = Path.of("src/main/resources/verifier");

    private final Method run;

    private VerifierInside(String source) {
        try {
            Path classes = Files.createTempDirectory("verifier-inside-");
            String file = Path.of("src/main/resources/verifier", source).toString();
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "--release", "17", "-d", classes.toString(), file);
            if (status != 0) {
                throw new IllegalStateException(file + " does not compile");
            }
            java.net.URL[] from = {classes.toUri().toURL()};
            Class<?> program = new URLClassLoader(from, ClassLoader.getPlatformClassLoader()).loadClass("Verify");
            run = program.getDeclaredMethod("run", String[].class, PrintStream.class);
            run.setAccessible(true);
        } catch (IOException | ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String source(String name) {
        try {
            return Files.readString(SOURCES.resolve(name));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Answer verify(Path file, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int status = (int) run.invoke(null, arguments, out);
            return new Answer(status, said.toString(StandardCharsets.UTF_8));
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
