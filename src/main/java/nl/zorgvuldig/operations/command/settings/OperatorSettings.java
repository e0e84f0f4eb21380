package nl.zorgvuldig.operations.command.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.zorgvuldig.operations.command.CommandRefused;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Settings of the operator: in the environment, and besides in one file. The environment wins. An
/// unknown name is refused in either, so that a typing error does not leave a protection off.
/// Prints names, never values.
public final class OperatorSettings {
    /// Read when it exists and no other is named; not for a demonstration.
    static final Path USUAL = Path.of("/etc/zorgvuldig/zorgvuldig.properties");

    /// Read by the module that needs them, which itself reports what is wrong with them.
    private static final Predicate<OperatorSetting> READ_ELSEWHERE =
            setting -> setting == OperatorSetting.KEY_PASSPHRASE || setting == OperatorSetting.S3_SECRET_KEY;

    private final Map<String, String> environment;
    private final Map<String, String> added;

    private OperatorSettings(Map<String, String> environment, Map<String, String> added) {
        this.environment = environment;
        this.added = added;
    }

    /// @param variables of the environment
    /// @param file the settings file, when there is one
    /// @throws CommandRefused in words for the operator
    static OperatorSettings of(Map<String, String> variables, Optional<Path> file) {
        Map<String, String> environment = new TreeMap<>(variables);
        environment.values().removeIf(String::isBlank);
        for (String name : environment.keySet()) {
            if (name.startsWith(OperatorSetting.PREFIX)
                    && OperatorSetting.find(name).isEmpty()) {
                throw new CommandRefused("There is no setting " + name + ". docs/settings.md lists them.");
            }
        }
        Map<String, String> added = new TreeMap<>(file.map(SettingsFile::read).orElse(Map.of()));
        for (OperatorSetting setting : OperatorSetting.values()) {
            overrule(setting, environment, added);
            if (setting.secret()) {
                readSecret(setting, environment, added);
            }
        }
        return new OperatorSettings(environment, added);
    }

    /// A setting in the environment, given directly or as the name of a file, replaces both forms
    /// in the settings file.
    private static void overrule(OperatorSetting setting, Map<String, String> environment, Map<String, String> added) {
        String file = setting.fileVariable().orElse(setting.variable());
        if (environment.containsKey(setting.variable()) || environment.containsKey(file)) {
            added.remove(setting.variable());
            added.remove(file);
        }
    }

    private static void readSecret(
            OperatorSetting setting, Map<String, String> environment, Map<String, String> added) {
        String variable = setting.fileVariable().orElseThrow();
        String named = environment.getOrDefault(variable, added.get(variable));
        if (named == null) {
            return;
        }
        if (environment.containsKey(setting.variable()) || added.containsKey(setting.variable())) {
            throw new CommandRefused("Set %s or %s, not both.".formatted(setting.variable(), variable));
        }
        if (READ_ELSEWHERE.test(setting)) {
            return;
        }
        try {
            added.put(setting.variable(), Files.readString(Path.of(named)).strip());
        } catch (IOException unreadable) {
            throw new CommandRefused("The file that %s names cannot be read.".formatted(variable));
        }
    }

    /// The same settings, with one given on the command line itself.
    OperatorSettings with(OperatorSetting setting, String value) {
        Map<String, String> others = new TreeMap<>(environment);
        others.remove(setting.variable());
        Map<String, String> said = new TreeMap<>(added);
        said.put(setting.variable(), value);
        return new OperatorSettings(others, said);
    }

    public Optional<String> find(OperatorSetting setting) {
        return variable(setting.variable());
    }

    /// Whether a `yes` or `no` setting is `yes`; false when it is not set.
    ///
    /// @throws CommandRefused for any other word
    public boolean yes(OperatorSetting setting) {
        demandYesOrNo(setting);
        return find(setting).filter("yes"::equals).isPresent();
    }

    /// @throws CommandRefused when a setting is anything else; it may be absent
    void demandYesOrNo(OperatorSetting setting) {
        if (find(setting).filter(word -> !word.matches("yes|no")).isPresent()) {
            throw new CommandRefused(setting.variable() + " must be yes or no.");
        }
    }

    /// The value of any variable, ours or not.
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.getOrDefault(name, added.get(name)));
    }

    /// Adds the settings that are not in the environment to the program: before the environment, in
    /// which an empty variable would hide them.
    public void into(ConfigurableEnvironment program) {
        program.getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                "file-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.copyOf(added)));
    }

    @Override
    public String toString() {
        return "Settings" + added.keySet();
    }
}
