package nl.zorgvuldig.operations.command.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.zorgvuldig.operations.command.CommandRefused;

/// Settings file: `NAME=value` on each line, with the same names as in the environment. A value is
/// taken literally, without quotes or escapes. A line that begins with `#` is a comment. No other
/// line is ignored, and no value is ever repeated in a message.
final class SettingsFile {
    private SettingsFile() {}

    /// @throws CommandRefused in words for the operator, with the number of the line
    static Map<String, String> read(Path file) {
        Map<String, String> found = new TreeMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String where = "%s, line %d: ".formatted(file, i + 1);
            int is = line.indexOf('=');
            if (is < 1) {
                throw new CommandRefused(where + "a setting is written as NAME=value.");
            }
            String name = line.substring(0, is).strip();
            demandKnown(where, name);
            if (found.put(name, line.substring(is + 1).strip()) != null) {
                throw new CommandRefused(where + name + " stands there twice.");
            }
        }
        found.values().removeIf(String::isEmpty);
        demandClosed(file, found.keySet());
        return found;
    }

    private static void demandKnown(String where, String name) {
        OperatorSetting known = OperatorSetting.find(name)
                .orElseThrow(() ->
                        new CommandRefused(where + "there is no setting " + name + ". docs/settings.md lists them."));
        if (!known.inFile()) {
            throw new CommandRefused(where + name + " can only be set in the environment.");
        }
    }

    /// Refuses a file with open permissions: whoever can write it decides where the program finds
    /// its keys; whoever can read it reads the secrets in it.
    private static void demandClosed(Path file, Set<String> names) {
        Set<PosixFilePermission> open = permissions(file);
        if (open.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new CommandRefused(
                    "Everybody on this machine can write in %s. Close it: chmod 640 %s".formatted(file, file));
        }
        List<String> secrets = names.stream()
                .filter(name -> OperatorSetting.find(name)
                        .filter(OperatorSetting::secret)
                        .isPresent())
                .filter(name -> !name.endsWith(OperatorSetting.FILE))
                .toList();
        if (!secrets.isEmpty() && open.contains(PosixFilePermission.OTHERS_READ)) {
            throw new CommandRefused("Everybody on this machine can read %s, and it holds %s. Close it: chmod 640 %s"
                    .formatted(file, String.join(", ", secrets), file));
        }
    }

    static Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException | UnsupportedOperationException unknown) {
            throw new CommandRefused("It cannot be seen who may read %s.".formatted(file));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new CommandRefused("There is no file of settings %s.".formatted(file));
        } catch (IOException unreadable) {
            throw new CommandRefused("The file of settings %s cannot be read.".formatted(file));
        }
    }
}
