package nl.zorgvuldig.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/// What the program asks of a PostgreSQL that somebody else runs.
class ExternalDatabaseTest {
    private static MockEnvironment at(String address) {
        return new MockEnvironment()
                .withProperty("zorgvuldig.db.url", address)
                .withProperty("zorgvuldig.db.owner.password", "a")
                .withProperty("zorgvuldig.db.app.password", "b")
                .withProperty("zorgvuldig.keyring.url", "jdbc:postgresql://db/keyring")
                .withProperty("zorgvuldig.keyring.owner.password", "c")
                .withProperty("zorgvuldig.keyring.app.password", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/zorgvuldig",
                "jdbc:postgresql://db1,db2/zorgvuldig?sslmode=verify-full",
                "jdbc:postgresql://db/zorgvuldig?targetServerType=primary&sslmode=verify-full"
            })
    @Upholds(Clause.CONFIDENTIALITY)
    void only_a_server_that_leads_is_asked(String address) {
        DatabaseSettings settings = ExternalDatabase.settings(at(address));
        assertThat(settings.app().url()).startsWith(address).contains("targetServerType=primary");
        assertThat(settings.owner().url()).isEqualTo(settings.app().url());
        assertThat(settings.keyringApp().url()).isEqualTo("jdbc:postgresql://db/keyring?targetServerType=primary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "secondary", "preferPrimary", ""})
    void an_address_that_lets_a_standby_answer_is_refused(String target) {
        MockEnvironment standby = at("jdbc:postgresql://a,b/x?targetServerType=" + target);
        assertThatThrownBy(() -> ExternalDatabase.settings(standby))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("targetServerType=" + target)
                .hasMessageContaining("primary");
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_server_that_could_lose_what_it_confirmed_is_refused_in_words() {
        try (SpareDatabase database = new SpareDatabase()) {
            DatabaseSettings settings = database.settings();
            for (String keeps : new String[] {"on", "remote_apply"}) {
                database.set("synchronous_commit", keeps);
                assertThatCode(() -> ExternalDatabase.mustKeep(settings)).doesNotThrowAnyException();
            }
            for (String loses : new String[] {"off", "local", "remote_write"}) {
                database.set("synchronous_commit", loses);
                assertThatThrownBy(() -> ExternalDatabase.mustKeep(settings))
                        .isInstanceOf(InvalidSettings.class)
                        .hasMessageContaining("synchronous_commit = " + loses)
                        .hasMessageContaining("zorgvuldig_app");
            }
        }
    }
}
