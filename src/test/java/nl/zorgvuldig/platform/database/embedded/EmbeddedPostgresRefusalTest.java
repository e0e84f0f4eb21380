package nl.zorgvuldig.platform.database.embedded;

import static nl.zorgvuldig.platform.database.embedded.TestHome.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres.Options;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What cannot be served safely is refused, in words that say what to do.
@InTurn
class EmbeddedPostgresRefusalTest {
    private TestHome home;

    @BeforeEach
    void makeHome() throws Exception {
        home = new TestHome();
    }

    @AfterEach
    void removeHome() throws Exception {
        home.close();
    }

    @Test
    void a_server_that_could_forget_is_refused_and_stopped() {
        assertForgetfulIsRefused("fsync", "off");
        assertForgetfulIsRefused("synchronous_commit", "off");
        assertForgetfulIsRefused("synchronous_commit", "local");
        assertForgetfulIsRefused("full_page_writes", "off");
        home.open().close();
    }

    private void assertForgetfulIsRefused(String name, String value) {
        var forgetful = Options.standard().with(name, value);
        assertRefused(home.path(), forgetful, Reason.NOT_DURABLE).hasMessageContaining(name);
        assertThat(home.serverRuns()).isFalse();
    }

    @Test
    void a_role_that_could_forget_is_refused() throws Exception {
        try (EmbeddedPostgres server = home.open()) {
            execute(server, "zorgvuldig_app", "alter role zorgvuldig_app set synchronous_commit = off");
        }
        assertRefused(Reason.NOT_DURABLE).hasMessageContaining("synchronous_commit");
        assertThat(home.serverRuns()).isFalse();
    }

    @Test
    void data_of_another_version_is_left_as_it_is() throws Exception {
        home.open().close();
        Files.writeString(home.file("data/PG_VERSION"), "15\n");
        assertRefused(Reason.OTHER_VERSION).hasMessageContaining("PostgreSQL 15");
        assertThat(home.file("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_folder_of_something_else_is_left_as_it_is() throws Exception {
        Files.createDirectory(home.file("data"));
        Files.writeString(home.file("data/recipes.txt"), "soup");
        assertRefused(Reason.OTHER_VERSION).hasMessageContaining("not a data folder");
        assertThat(home.file("data/recipes.txt")).hasContent("soup");
    }

    @Test
    void data_that_is_gone_is_not_silently_begun_anew() throws Exception {
        home.open().close();
        Files.move(home.file("data"), home.file("elsewhere"));
        assertRefused(Reason.DATA_MISSING).hasMessageContaining("gone");
        Files.createDirectory(home.file("data"));
        assertRefused(Reason.DATA_MISSING).hasMessageContaining("gone");
    }

    @Test
    void data_without_its_passwords_is_refused() throws Exception {
        home.open().close();
        Files.delete(home.file("postgres.properties"));
        assertRefused(Reason.FOLDER_NOT_USABLE).hasMessageContaining("postgres.properties");
    }

    @Test
    void a_file_where_the_folder_should_be_is_named() throws Exception {
        Path file = Files.writeString(home.file("file"), "");
        assertRefused(file, Options.standard(), Reason.FOLDER_NOT_USABLE).hasMessageContaining(file.toString());
    }

    @Test
    void a_parent_the_service_user_may_not_pass_is_named() throws Exception {
        Path closed = Files.createDirectory(home.file("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path inside = closed.resolve("a/b");
        if (System.getProperty("user.name").equals("root")) {
            assertRefused(inside, Options.standard(), Reason.FOLDER_NOT_USABLE)
                    .hasMessageContaining("may not pass through " + closed + ".");
        } else {
            // it runs as who starts it, and they may pass
            EmbeddedPostgres.open(inside).close();
        }
    }

    @Test
    void a_holder_that_does_not_answer_is_waited_for_no_longer_than_agreed() {
        try (PostgresHomeLock held =
                PostgresHomeLock.tryTake(home.file("postgres.lock")).orElseThrow()) {
            assertThat(held).isNotNull();
            assertRefused(home.path(), Options.standard().waiting(Duration.ofMillis(100)), Reason.STILL_BUSY)
                    .hasMessageContaining("does not answer");
        }
    }

    @Test
    void a_server_that_will_not_start_says_why() throws Exception {
        var nonsense = Options.standard().with("shared_buffers", "a lot");
        assertRefused(home.path(), nonsense, Reason.DID_NOT_START).hasMessageContaining("shared_buffers");
    }

    private AbstractThrowableAssert<?, ?> assertRefused(Reason reason) {
        return assertRefused(home.path(), Options.standard(), reason);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path folder, Options options, Reason reason) {
        return assertThatThrownBy(() -> EmbeddedPostgres.open(folder, options))
                .isInstanceOfSatisfying(
                        PostgresUnavailable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
