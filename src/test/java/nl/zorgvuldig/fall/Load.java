package nl.zorgvuldig.fall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// People who write over HTTP as fast as they are answered: staff of the demonstration in
/// dossiers, and parents who change every answer about consent at once, a few of them at a time.
/// What was acknowledged is remembered here, outside the program.
final class Load {
    private static final int AT_ONCE = 6;

    /// How many acknowledged writes there are for each parent, so that no child is asked more often
    /// than a program that remembers every answer has to bear.
    private static final int WRITES_EACH = 100;

    private static final int MOST_PARENTS = 240;

    /// When everybody had signed in, and the parents had answered everything once.
    final Instant begun;

    /// Since when nothing was looked at.
    private Instant since;

    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<WritingStaff> staff = new ArrayList<>();
    private final List<AnsweringParent> parents = new ArrayList<>();

    /// Of entries of which the answer came that they stand.
    final Acknowledged entries = new Acknowledged();

    /// Of answers to one question about one child, of which a parent heard that they are kept.
    final Acknowledged answers = new Acknowledged();

    final AtomicInteger forms = new AtomicInteger();
    final AtomicInteger unheard = new AtomicInteger();
    final AtomicInteger unavailable = new AtomicInteger();
    final ConcurrentLinkedQueue<String> strange = new ConcurrentLinkedQueue<>();

    /// Signs them in; their sessions are to outlive the program.
    ///
    /// @param many of the staff
    /// @param writes about how many there will be
    Load(Place place, int port, int many, int writes) {
        this.port = port;
        Population people = Population.on(SchoolDay.today(Clock.systemUTC()));
        for (int number = 0; number < many; number++) {
            staff.add(new WritingStaff(this, people, number % 2 == 0 ? "leerkracht" : "ib", number));
        }
        place.parents(people, Math.clamp(writes / WRITES_EACH, AT_ONCE, MOST_PARENTS))
                .forEach((handle, person) -> parents.add(new AnsweringParent(this, handle, person)));
        begun = Instant.now();
        since = begun;
    }

    List<AnsweringParent> parents() {
        return List.copyOf(parents);
    }

    Instant since() {
        return since;
    }

    /// All of it was looked at, and nobody wrote meanwhile.
    void seen() {
        entries.seen();
        answers.seen();
        since = Instant.now();
    }

    /// A page with a form of the teacher.
    String page() {
        return staff.getFirst().page();
    }

    /// How many acknowledged writes there were: entries, and answers to one question about one
    /// child.
    int heard() {
        return entries.count() + answers.count();
    }

    @Override
    public String toString() {
        return "acknowledged: %d entries, and %d answers in %d forms of %d parents; not heard of, sent again: %d; 503: %d"
                .formatted(
                        entries.count(),
                        answers.count(),
                        forms.get(),
                        parents.size(),
                        unheard.get(),
                        unavailable.get());
    }

    /// Writes until told to stop; then ends when the last answer came or did not come. What is not
    /// answered is sent again.
    Runnable begin() {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        staff.forEach(writingStaff -> threads.add(Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                once(writingStaff::send, writingStaff::answered, stop);
            }
        })));
        for (int place = 0; place < AT_ONCE; place++) {
            List<AnsweringParent> mine = everyNth(place);
            threads.add(Thread.ofVirtual().start(() -> {
                for (int turn = 0; !stop.get(); turn++) {
                    AnsweringParent parent = mine.get(turn % mine.size());
                    once(parent::send, parent::answered, stop);
                }
            }));
        }
        return () -> {
            stop.set(true);
            threads.forEach(Load::join);
        };
    }

    private List<AnsweringParent> everyNth(int place) {
        return IntStream.range(0, parents.size())
                .filter(number -> number % AT_ONCE == place)
                .mapToObj(parents::get)
                .toList();
    }

    /// Who was not answered waits a moment before they try again.
    private static void once(Runnable send, BooleanSupplier answered, AtomicBoolean stop) {
        send.run();
        while (!answered.getAsBoolean() && !stop.get()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            send.run();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was sent and not answered is sent once more, as a browser does.
    void again() {
        staff.forEach(WritingStaff::again);
        parents.forEach(AnsweringParent::again);
    }

    WebVisitor signIn(String handle) {
        WebVisitor visitor = new WebVisitor(port);
        int status = visitor.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", handle))
                .statusCode();
        if (status / 100 != 3) {
            throw new IllegalStateException(handle + " could not sign in: " + status);
        }
        return visitor;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /// @throws UncheckedIOException when nobody hears what became of it
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Whether what was sent is kept, and the browser goes on; to sign in it would go on elsewhere.
    static boolean goesTo(HttpResponse<String> answer, String path) {
        return answer.statusCode() == 303 && WebVisitor.location(answer).startsWith(path);
    }

    /// With what the page says: nobody can look at it afterwards.
    void notNow(HttpResponse<String> answer) {
        if (answer.statusCode() == 503 || answer.statusCode() == 502) {
            unavailable.incrementAndGet();
        } else {
            strange.add("%d of %s to %s, which said: %s"
                    .formatted(
                            answer.statusCode(),
                            answer.request().uri().getPath(),
                            WebVisitor.location(answer),
                            FormFields.words(answer.body())));
        }
    }
}
