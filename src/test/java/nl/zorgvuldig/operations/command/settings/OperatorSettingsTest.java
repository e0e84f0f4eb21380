package nl.zorgvuldig.operations.command.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.operations.command.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// What an operator may set, where, and what is refused.
class OperatorSettingsTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return file("zorgvuldig.properties", text, "rw-------");
    }

    private Path file(String name, String text, String open) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
    }

    private static OperatorSettings settings(Map<String, String> environment, Path file) {
        return OperatorSettings.of(environment, Optional.of(file));
    }

    @Test
    void a_file_says_what_the_environment_does_not() throws IOException {
        Path file = file("""
                        # where it listens
                        ZORGVULDIG_PORT = 8443

                        ZORGVULDIG_URL=https://school.example/?a=b
                        ZORGVULDIG_MAIL_FROM=
                        """);

        OperatorSettings both = settings(Map.of("ZORGVULDIG_PORT", "9000", "PATH", "/bin"), file);

        assertThat(both.find(OperatorSetting.PORT)).contains("9000");
        assertThat(both.find(OperatorSetting.URL)).contains("https://school.example/?a=b");
        assertThat(both.find(OperatorSetting.MAIL_FROM)).isEmpty();
        assertThat(settings(Map.of("ZORGVULDIG_PORT", " "), file).find(OperatorSetting.PORT))
                .as("an empty variable says nothing")
                .contains("8443");
        assertThat(both.variable("PATH")).contains("/bin");
    }

    @Test
    void what_the_command_line_says_goes_before_environment_and_file() throws IOException {
        OperatorSettings said = settings(Map.of("ZORGVULDIG_PORT", "9000"), file("ZORGVULDIG_PORT=8443\n"))
                .with(OperatorSetting.PORT, "9001");
        StandardEnvironment program = new StandardEnvironment();
        program.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("ZORGVULDIG_PORT", "9000")));
        said.into(program);

        assertThat(said.find(OperatorSetting.PORT)).contains("9001");
        assertThat(program.getProperty("ZORGVULDIG_PORT")).isEqualTo("9001");
    }

    @Test
    void the_program_finds_them_where_it_looks() throws IOException {
        Map<String, String> variables = Map.of("ZORGVULDIG_PORT", " ", "ZORGVULDIG_URL", "https://a");
        StandardEnvironment program = new StandardEnvironment();
        program.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));

        settings(variables, file("""
                                ZORGVULDIG_DB_URL=jdbc:postgresql://db/zorgvuldig
                                ZORGVULDIG_DB_APP_PASSWORD=a=b #c\\d"e
                                ZORGVULDIG_SMTP_URL=smtp://mail.example
                                ZORGVULDIG_PORT=8443
                                ZORGVULDIG_URL=https://b
                                """)).into(program);

        assertThat(program.resolvePlaceholders("${ZORGVULDIG_PORT:8080}"))
                .as("an empty variable hides nothing")
                .isEqualTo("8443");
        assertThat(program.resolvePlaceholders("${ZORGVULDIG_URL:}")).isEqualTo("https://a");

        assertThat(program.getProperty("zorgvuldig.db.url")).isEqualTo("jdbc:postgresql://db/zorgvuldig");
        assertThat(program.getProperty("zorgvuldig.db.app.password")).isEqualTo("a=b #c\\d\"e");
        assertThat(program.resolvePlaceholders("${ZORGVULDIG_SMTP_URL:}")).isEqualTo("smtp://mail.example");
    }

    @Test
    void a_name_that_nobody_knows_is_refused_in_the_file_and_in_the_environment() throws IOException {
        Path file = file("ZORGVULDIG_PORT=8080\nZORGVULDIG_PROXIES=10.0.0.0/8\n");

        assertThatThrownBy(() -> settings(Map.of(), file))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("ZORGVULDIG_PROXIES")
                .hasMessageNotContaining("10.0.0.0");
        assertThatThrownBy(() -> OperatorSettings.of(Map.of("ZORGVULDIG_PROXIES", "x"), Optional.empty()))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("ZORGVULDIG_PROXIES");
        assertThatThrownBy(() -> settings(Map.of(), file("zorgvuldig.port=8080")))
                .isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> settings(Map.of(), file("ZORGVULDIG_CONFIG=/etc/other")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("only be set in the environment");
        assertThatThrownBy(() -> settings(Map.of(), file("ZORGVULDIG_PORT_FILE=/run/port")))
                .as("only secrets stand in a file of their own")
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void what_cannot_be_read_as_a_setting_is_refused_with_its_line_and_without_its_value() throws IOException {
        assertThatThrownBy(() -> settings(Map.of(), file("\n# x\ngeheim123\n")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("line 3")
                .hasMessageNotContaining("geheim123");
        assertThatThrownBy(() -> settings(
                        Map.of(), file("ZORGVULDIG_SMTP_URL=smtp://een\n" + "ZORGVULDIG_SMTP_URL=smtp://twee\n")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("twice")
                .hasMessageNotContaining("smtp://");
        assertThatThrownBy(() -> settings(Map.of(), folder.resolve("nergens")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("nergens");
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> settings(Map.of(), binary)).isInstanceOf(CommandRefused.class);
    }

    @Test
    void a_file_with_a_secret_that_everybody_can_read_is_refused() throws IOException {
        String secret = "ZORGVULDIG_DB_APP_PASSWORD=geheim123\n";

        assertThatThrownBy(() -> settings(Map.of(), file("open", secret, "rw-r--r--")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("ZORGVULDIG_DB_APP_PASSWORD")
                .hasMessageContaining("chmod")
                .hasMessageNotContaining("geheim123");
        assertThatThrownBy(() -> settings(Map.of(), file("all", "ZORGVULDIG_PORT=1\n", "rw-rw-rw-")))
                .isInstanceOf(CommandRefused.class);
        assertThat(settings(Map.of(), file("group", secret, "rw-r-----")).toString())
                .contains("ZORGVULDIG_DB_APP_PASSWORD")
                .doesNotContain("geheim123");
        settings(Map.of(), file("plain", "ZORGVULDIG_PORT=8080\n", "rw-r--r--"));
        settings(Map.of(), file("named", "ZORGVULDIG_KEY_PASSPHRASE_FILE=/run/pass\n", "rw-r--r--"));
    }

    @Test
    void a_secret_can_stand_in_a_file_of_its_own() throws IOException {
        Path password = file("password", "geheim123\n", "rw-------");
        Path here = file("here", "ZORGVULDIG_DB_APP_PASSWORD_FILE=" + password, "rw-------");
        Map<String, String> environment = Map.of("ZORGVULDIG_DB_APP_PASSWORD_FILE", password.toString());

        assertThat(settings(Map.of(), here).find(OperatorSetting.DB_APP_PASSWORD))
                .contains("geheim123");
        assertThat(OperatorSettings.of(environment, Optional.empty()).find(OperatorSetting.DB_APP_PASSWORD))
                .contains("geheim123");
        assertThat(settings(Map.of("ZORGVULDIG_DB_APP_PASSWORD", "ander"), here).find(OperatorSetting.DB_APP_PASSWORD))
                .as("the environment wins, whichever way it says it")
                .contains("ander");
        assertThatThrownBy(() -> settings(
                        Map.of(), file("ZORGVULDIG_DB_APP_PASSWORD=x\n" + "ZORGVULDIG_DB_APP_PASSWORD_FILE=/y\n")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> OperatorSettings.of(Map.of("ZORGVULDIG_SMTP_URL_FILE", "/nergens"), Optional.empty()))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("ZORGVULDIG_SMTP_URL_FILE");
    }
}
