package nl.zorgvuldig.operations.command.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Option for the settings file that this run of the program reads. Every command takes it.
public final class SettingsFileOption {
    private static volatile Optional<Path> chosen = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The file of settings; else the one ZORGVULDIG_CONFIG names, else"
                    + " /etc/zorgvuldig/zorgvuldig.properties when it is there.")
    void choose(Path file) {
        chosen = Optional.of(file.toAbsolutePath());
    }

    /// Settings of a real installation.
    static OperatorSettings real() {
        return OperatorSettings.of(
                System.getenv(),
                named().or(() -> Optional.of(OperatorSettings.USUAL).filter(Files::exists)));
    }

    /// A demonstration never reads the settings of a real installation on the same machine.
    static OperatorSettings demo() {
        return OperatorSettings.of(System.getenv(), named());
    }

    private static Optional<Path> named() {
        return chosen.or(() -> Optional.ofNullable(System.getenv(OperatorSetting.CONFIG.variable()))
                .filter(name -> !name.isBlank())
                .map(Path::of));
    }
}
