package nl.zorgvuldig.operations.command.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Folder in which an installation keeps its data and keys. Real work and a demonstration have
/// different ones, since a demonstration may never become real.
public record DataHome(Path folder, boolean demonstration, OperatorSettings settings) {

    public static DataHome real() {
        OperatorSettings settings = SettingsFileOption.real();
        return new DataHome(base(settings).resolve("serve"), false, settings);
    }

    public static DataHome demo() {
        OperatorSettings settings = SettingsFileOption.demo();
        return new DataHome(base(settings).resolve("demo"), true, settings);
    }

    /// @param port of the pages, when the command line sets it
    public DataHome at(Optional<Integer> port) {
        return port.map(number -> settings.with(OperatorSetting.PORT, number.toString()))
                .map(said -> new DataHome(folder, demonstration, said))
                .orElse(this);
    }

    /// The installation that exists: the real one, else the demonstration.
    public static DataHome existing() {
        DataHome real = real();
        return !real.exists() && demo().exists() ? demo() : real;
    }

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    private static Path base(OperatorSettings settings) {
        return base(settings::variable, System.getProperty("user.name"), Path.of(System.getProperty("user.home")));
    }

    /// The folder an operator chose; for root the place of services; for others the place of their
    /// own data.
    static Path base(Function<String, Optional<String>> environment, String user, Path home) {
        return environment
                .apply(OperatorSetting.HOME.variable())
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElseGet(() -> user.equals("root")
                        ? Path.of("/var/lib/zorgvuldig")
                        : ownData(environment, home).resolve("zorgvuldig"));
    }

    private static Path ownData(Function<String, Optional<String>> environment, Path home) {
        return environment
                .apply("XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local").resolve("share"));
    }
}
