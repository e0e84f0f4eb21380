package nl.zorgvuldig.operations.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.operations.command.Certificate;
import nl.zorgvuldig.operations.command.HeadlessProgram;
import nl.zorgvuldig.operations.command.server.AotProcessing;
import nl.zorgvuldig.operations.command.server.ServerProgram;
import nl.zorgvuldig.platform.policy.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.GenericApplicationContext;

/// What Spring works out while building holds for every setting. Nothing is started here.
@InTurn
class AotProcessingTest {
    private static final Set<OperatorSetting> OF_METRICS =
            EnumSet.of(OperatorSetting.METRICS_PORT, OperatorSetting.METRICS_ADDRESS);

    @TempDir
    Path folder;

    @Test
    void which_beans_there_are_is_no_matter_of_settings()
            throws IOException, GeneralSecurityException, InterruptedException {
        Set<String> none = beans(Map.of(), false);

        assertThat(none).hasSizeGreaterThan(500);
        assertThat(beans(Map.of(), true)).isEqualTo(none);
        assertThat(beans(everySetting(), false)).isEqualTo(none);
    }

    @Test
    void but_for_the_port_of_the_metrics() {
        assertThat(beans(Map.of(OperatorSetting.METRICS_PORT.variable(), "9464"), false))
                .isNotEqualTo(beans(Map.of(), false));
    }

    @Test
    void spring_can_write_it_down_and_which_clauses_have_code() throws IOException {
        new SpringApplicationAotProcessor(
                        AotProcessing.class,
                        AbstractAotProcessor.Settings.builder()
                                .sourceOutput(folder.resolve("sources"))
                                .resourceOutput(folder.resolve("resources"))
                                .classOutput(folder.resolve("classes"))
                                .groupId("nl.zorgvuldig")
                                .artifactId("zorgvuldig")
                                .build(),
                        new String[0])
                .process();

        assertThat(folder.resolve("sources/nl/zorgvuldig/operations/command/server"))
                .isDirectoryContaining("glob:**/AotProcessing__ApplicationContextInitializer.java");
        assertThat(written("glob:**__Autowiring.java"))
                .as("what would be set after it is made, which a final field cannot be")
                .isEmpty();
        Path labels = folder.resolve("resources/nl/zorgvuldig/oversight/labelled-clauses");
        assertThat(Files.readString(labels)).contains(Clause.values()[0].name());
    }

    private List<Path> written(String glob) throws IOException {
        PathMatcher matcher = folder.getFileSystem().getPathMatcher(glob);
        try (Stream<Path> files = Files.walk(folder.resolve("sources/nl/zorgvuldig"))) {
            return files.filter(matcher::matches).toList();
        }
    }

    /// Each has a value; that of the metrics is the next test.
    private Map<String, String> everySetting() throws IOException, GeneralSecurityException, InterruptedException {
        Certificate certificate = Certificate.make(folder, "one", "-keyalg", "EC", "-groupname", "secp256r1");
        String chain = certificate.writeCertificate("one.pem").toString();
        String key = certificate.writeKey("one.key").toString();
        Map<OperatorSetting, String> particular = Map.of(
                OperatorSetting.ADDRESS, "127.0.0.1",
                OperatorSetting.PORT, "8443",
                OperatorSetting.URL, "https://zorgvuldig.example.nl",
                OperatorSetting.PROXY, "192.0.2.7",
                OperatorSetting.HSTS_HOSTS_BELOW, "no",
                OperatorSetting.TELL_EVENTS, "yes",
                OperatorSetting.TLS_CERTIFICATE, chain,
                OperatorSetting.TLS_KEY, key);
        return Arrays.stream(OperatorSetting.values())
                .filter(setting -> !OF_METRICS.contains(setting))
                .collect(Collectors.toMap(
                        OperatorSetting::variable, setting -> particular.getOrDefault(setting, "some")));
    }

    private Set<String> beans(Map<String, String> variables, boolean demonstration) {
        OperatorSettings settings = OperatorSettings.of(variables, Optional.empty());
        DataHome home = new DataHome(folder.resolve("home"), demonstration, settings);
        List<String> listening = ListenAddresses.of(home).arguments();
        GenericApplicationContext context =
                prepared(application -> HeadlessProgram.start(application, home, listening.toArray(String[]::new)));
        try (context) {
            context.refreshForAotProcessing(new RuntimeHints());
            return Arrays.stream(context.getBeanDefinitionNames())
                    .map(name -> name + " " + context.getBeanDefinition(name).isPrimary())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static GenericApplicationContext prepared(
            Function<SpringApplication, ConfigurableApplicationContext> start) {
        SpringApplication application = ServerProgram.application(AotProcessing.class);
        try {
            SpringApplication.withHook(
                    _ -> new SpringApplicationRunListener() {
                        @Override
                        public void contextLoaded(ConfigurableApplicationContext loaded) {
                            throw new AbandonedRunException(loaded);
                        }
                    },
                    () -> {
                        var _ = start.apply(application);
                    });
        } catch (AbandonedRunException loaded) {
            if (loaded.getApplicationContext() instanceof GenericApplicationContext context) {
                return context;
            }
        }
        throw new AssertionError("Spring did not come that far");
    }
}
