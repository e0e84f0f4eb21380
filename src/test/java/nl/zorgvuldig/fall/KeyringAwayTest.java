package nl.zorgvuldig.fall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.identity.WebVisitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The keyring is on a server of its own, and that one goes away and comes back.
class KeyringAwayTest {
    private static final String FORGET =
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where query like 'listen %'";

    @Test
    void without_keys_no_name_opens_and_the_pages_say_so_and_go_on_by_themselves() {
        int port = Child.freePort();
        try (Place place = new Place()) {
            Path folder = Place.passable(place.folder.resolve("keyring"));
            EmbeddedPostgres keyring = EmbeddedPostgres.open(folder);
            try {
                place.set("ZORGVULDIG_KEYRING_URL", keyring.jdbcUrl("keyring"));
                place.set("ZORGVULDIG_KEYRING_OWNER_PASSWORD", keyring.password("keyring_owner"));
                place.set("ZORGVULDIG_KEYRING_APP_PASSWORD", keyring.password("keyring_app"));
                place.demo(port).awaitPages();
                Load load = new Load(place, port, 2, 100);
                WebVisitor teacher = new WebVisitor(port);
                teacher.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", "leerkracht"));
                assertThat(teacher.get(load.page()).statusCode()).isEqualTo(200);

                keyring.close();
                // who may have missed something forgets every key
                assertThat(place.standing().count(FORGET)).isPositive();
                Awaitility.await().untilAsserted(() -> {
                    HttpResponse<String> answer = teacher.get(load.page());
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).contains("Dit lukt nu niet");
                });

                keyring = EmbeddedPostgres.open(folder);
                Awaitility.await().until(() -> teacher.get(load.page()).statusCode() == 200);
                Runnable stop = load.begin();
                int wanted = load.heard() + 20;
                Awaitility.await().until(() -> load.heard() >= wanted);
                stop.run();
                place.standing().holdsAll(load);
                System.out.println("fall: keyring away and back; " + load);
            } finally {
                keyring.close();
            }
        }
    }
}
