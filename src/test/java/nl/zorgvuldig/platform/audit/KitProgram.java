package nl.zorgvuldig.platform.audit;

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
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;

/// Runs the `Verify.java` of a kit, on a folder or on the zip file: from its source as an auditor
/// would, in a Java process of its own; or in this one, to save time.
public final class KitProgram {
    private KitProgram() {}

    public static Answer verify(Path kit, String... options) {
        return VerifierInside.OF_KITS.verify(kit, options);
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
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// @return the folder
    public static Path unpack(Path zip, Path folder) {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
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
}
