package nl.zorgvuldig.fall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.WebVisitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The program and its database are killed while people write; the database goes away and comes
/// back; one of two instances behind a proxy is killed. `-Dfall.rounds`, `-Dfall.writes` and
/// `-Dfall.away` say how often, under how many writes each time, and how many seconds it is away;
/// of two instances one is killed in a fifth as many rounds.
class FallTest {
    private static final int ROUNDS = Integer.getInteger("fall.rounds", 1);
    private static final int WRITES = Integer.getInteger("fall.writes", 120);
    private static final int AWAY = Integer.getInteger("fall.away", 0);
    private static final int BESIDE = Math.max(1, ROUNDS / 5);
    private static final int STAFF = 3;
    private static final long LONGEST_START = 10_000;

    private final int port = Child.freePort();

    @Test
    void what_was_acknowledged_is_there_whatever_falls() {
        try (Place place = new Place()) {
            Child program = place.demo(port);
            Duration first = program.awaitPages();
            Load load = new Load(place, port, STAFF, ROUNDS * WRITES);
            List<Long> starts = new ArrayList<>();
            long writing = 0;
            long looking = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                Runnable stop = load.begin();
                await(load, WRITES);
                writing += millis(begun);
                kill(place, program, round);
                stop.run();
                program = place.demo(port);
                starts.add(program.awaitPages().toMillis());
                load.again();
                long back = System.nanoTime();
                place.standing().holdsNew(load);
                looking += millis(back);
            }
            long end = System.nanoTime();
            place.standing().holdsAll(load);
            say(
                    "%d rounds of %d writes: %d s of writing, %d a second; looking %d ms a round, at all %d ms; first start %d ms, after a fall %s; %s"
                            .formatted(
                                    ROUNDS,
                                    WRITES,
                                    writing / 1_000,
                                    1_000L * load.heard() / Math.max(writing, 1),
                                    looking / ROUNDS,
                                    millis(end),
                                    first.toMillis(),
                                    starts,
                                    load));
            withoutDatabase(place, load);
            besideAnother(place, program);
            say(place.verified());
            if (Child.asBuilt()) {
                assertThat(starts).as("starts after a fall").allMatch(it -> it < LONGEST_START);
            }
        }
    }

    /// Now the one falls first, then the other.
    private static void kill(Place place, Child program, int round) {
        if (round % 2 == 0) {
            place.killDatabase();
            program.kill();
        } else {
            program.kill();
            place.killDatabase();
        }
    }

    /// The database is stopped in order and started again, while a teacher and a stranger look.
    private void withoutDatabase(Place place, Load load) {
        WebVisitor teacher = new WebVisitor(port);
        teacher.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", "leerkracht"));
        assertThat(teacher.get("/groepen").statusCode()).isEqualTo(200);
        Runnable stop = load.begin();
        place.stopDatabase();
        stop.run();
        WebVisitor stranger = new WebVisitor(port);
        Stream.of(
                        asking(teacher, "/"),
                        asking(teacher, "/groepen"),
                        asking(teacher, load.page()),
                        asking(stranger, "/aanmelden/demo"))
                .toList()
                .forEach(answer -> {
                    String page = answer.join().uri().getPath();
                    assertThat(answer.join().body()).as(page).contains("Dit lukt nu niet");
                    assertThat(answer.join().statusCode()).as(page).isEqualTo(503);
                });
        long away = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofSeconds(AWAY + 60))
                .until(() ->
                        System.nanoTime() - away >= Duration.ofSeconds(AWAY).toNanos());
        place.startDatabase();
        long back = System.nanoTime();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .until(() -> teacher.get("/groepen").statusCode() == 200);
        say("pages %d ms after the database was back; %s".formatted(millis(back), load));
        load.again();
        place.standing().holdsNew(load);
    }

    private static CompletableFuture<HttpResponse<String>> asking(WebVisitor who, String page) {
        return CompletableFuture.supplyAsync(() -> who.get(page));
    }

    /// Two instances, and one of them is killed: who works goes on with the other, signed in as
    /// before.
    private void besideAnother(Place place, Child first) {
        Child program = first;
        int second = Child.freePort();
        Child other = place.demo(second);
        other.awaitPages();
        try (Proxy proxy = new Proxy(List.of(port, second))) {
            Load load = new Load(place, proxy.port(), STAFF, BESIDE * WRITES);
            long begun = System.nanoTime();
            for (int round = 0; round < BESIDE; round++) {
                Runnable stop = load.begin();
                await(load, WRITES / 2);
                Child killed = round % 2 == 0 ? program : other;
                killed.kill();
                await(load, WRITES / 2);
                stop.run();
                load.again();
                place.standing().holdsNew(load);
                if (round + 1 < BESIDE) {
                    Child again = place.demo(round % 2 == 0 ? port : second);
                    again.awaitPages();
                    program = round % 2 == 0 ? again : program;
                    other = round % 2 == 0 ? other : again;
                }
            }
            place.standing().holdsAll(load);
            say("two instances, one killed %d times, %d s; %s".formatted(BESIDE, millis(begun) / 1_000, load));
        }
    }

    private static void await(Load load, int more) {
        int wanted = load.heard() + more;
        Awaitility.await()
                .atMost(Duration.ofMinutes(5 + more / 100))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> load.heard() >= wanted);
    }

    private static long millis(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis();
    }

    private static void say(String what) {
        System.out.println("fall: " + what);
    }
}
