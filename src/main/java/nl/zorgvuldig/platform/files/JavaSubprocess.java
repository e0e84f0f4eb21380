package nl.zorgvuldig.platform.files;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/// Command line to start a class of this program in a Java process of its own. Installed, the
/// program is a folder or many jars, which any Java reads; as one jar its classes are nested, and
/// only the launcher inside it finds them.
public final class JavaSubprocess {
    private static final String INSIDE = "BOOT-INF/classes/";
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private JavaSubprocess() {}

    /// The command, without arguments of the class.
    ///
    /// @param options of Java
    public static List<String> command(List<String> options, Class<?> main) {
        return command(System.getProperty("java.class.path"), options, main);
    }

    static List<String> command(String classPath, List<String> options, Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        boolean oneJar = oneJar(classPath);
        if (oneJar) {
            command.add("-Dloader.main=" + main.getName());
        }
        command.addAll(List.of("-cp", classPath, oneJar ? LAUNCHER : main.getName()));
        return command;
    }

    private static boolean oneJar(String classPath) {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            return jar.getEntry(INSIDE) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
