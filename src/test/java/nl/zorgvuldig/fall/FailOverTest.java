package nl.zorgvuldig.fall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.zorgvuldig.platform.database.embedded.Standby;
import nl.zorgvuldig.platform.identity.WebVisitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The PostgreSQL that leads is killed under a load, the one that follows it is promoted, and the
/// program goes on by itself: its addresses name both.
class FailOverTest {
    private static final int WRITES = Integer.getInteger("fall.writes", 120);

    @Test
    void the_program_goes_on_with_the_server_that_was_promoted_and_nothing_is_lost() throws Exception {
        int port = Child.freePort();
        try (Place place = new Place();
                Standby standby = Standby.follow(
                        place.database(), place.postgres, Place.passable(place.folder.resolve("standby")))) {
            place.set("ZORGVULDIG_DB_URL", standby.either(place.database(), "zorgvuldig"));
            place.set("ZORGVULDIG_KEYRING_URL", standby.either(place.database(), "keyring"));
            Child program = place.demo(port);
            program.awaitPages();
            Load load = new Load(place, port, 3, WRITES);
            Runnable stop = load.begin();
            int wanted = load.heard() + WRITES;
            Awaitility.await().atMost(Duration.ofHours(1)).until(() -> load.heard() >= wanted);
            place.abandonDatabase();
            long gone = System.nanoTime();
            standby.promote();
            int later = load.heard() + WRITES;
            WebVisitor stranger = new WebVisitor(port);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> stranger.get("/aanmelden/demo").statusCode() == 200);
            long pages = Duration.ofNanos(System.nanoTime() - gone).toMillis();
            Awaitility.await().atMost(Duration.ofHours(1)).until(() -> load.heard() >= later);
            stop.run();
            load.again();
            assertThat(load.strange).as(program.said()).isEmpty();
            new Standing(standby.superuser("zorgvuldig")).holdsAll(load);
            assertThat(program.alive()).isTrue();
            stranger.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", "leerkracht"));
            assertThat(stranger.get("/groepen").statusCode()).isEqualTo(200);
            System.out.printf(
                    "fall: pages %d ms after the leading server was killed; %s%nfall: %s%n",
                    pages, load, place.verified());
        }
    }
}
