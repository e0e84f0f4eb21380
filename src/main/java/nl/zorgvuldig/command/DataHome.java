package nl.zorgvuldig.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// The folder in which an installation keeps its data and keys. Real work and a demonstration have
/// different ones, since a demonstration may never become real.
record DataHome(Path folder, boolean demonstration, Settings settings) {

    static DataHome real() {
        Settings settings = Config.real();
        return new DataHome(base(settings).resolve("serve"), false, settings);
    }

    static DataHome demo() {
        Settings settings = Config.demo();
        return new DataHome(base(settings).resolve("demo"), true, settings);
    }

    /// @param port of the pages, when the command line says which
    DataHome at(Optional<Integer> port) {
        return port.map(number -> settings.with(Setting.PORT, number.toString()))
                .map(said -> new DataHome(folder, demonstration, said))
                .orElse(this);
    }

    /// The installation that exists: the real one, else the demonstration.
    static DataHome existing() {
        DataHome real = real();
        return !real.exists() && demo().exists() ? demo() : real;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    private static Path base(Settings settings) {
        return base(settings::variable, System.getProperty("user.name"), Path.of(System.getProperty("user.home")));
    }

    /// The folder an operator chose; for root the place of services; for others the place of their
    /// own data.
    static Path base(Function<String, Optional<String>> environment, String user, Path home) {
        return environment
                .apply(Setting.HOME.variable())
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
