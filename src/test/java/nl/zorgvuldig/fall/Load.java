package nl.zorgvuldig.fall;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;

/// People who write over HTTP as fast as they are answered: staff of the demonstration in
/// dossiers, and a parent who changes every answer about consent at once. What was acknowledged is
/// remembered here, outside the program.
final class Load {
    private static final int CHILDREN = 6;

    /// When everybody had signed in, and the parent had answered everything once.
    final Instant since;

    private final Population people = Population.on(SchoolDay.today(Clock.systemUTC()));
    private final int port;
    private final List<Writer> writers = new ArrayList<>();
    private final AnsweringParent parent;

    /// The ids of entries of which the answer came that they stand.
    final ConcurrentLinkedQueue<UUID> entries = new ConcurrentLinkedQueue<>();

    /// How often the parent heard that the answers are kept, and how often not.
    final AtomicInteger answers = new AtomicInteger();

    final AtomicInteger unheardAnswers = new AtomicInteger();
    final AtomicInteger unheard = new AtomicInteger();
    final AtomicInteger unavailable = new AtomicInteger();
    final ConcurrentLinkedQueue<String> strange = new ConcurrentLinkedQueue<>();

    /// Signs them in; their sessions are to outlive the program.
    Load(int port, int many) {
        this.port = port;
        for (int one = 0; one < many; one++) {
            writers.add(new Writer(one % 2 == 0 ? "leerkracht" : "ib", one));
        }
        parent = new AnsweringParent(this);
        since = Instant.now();
    }

    PersonId parent() {
        return people.person("ouder");
    }

    /// How many answers the parent gives at once about each child.
    int purposes() {
        return parent.purposes();
    }

    /// What the parent was last told that is kept, when that was the last thing sent.
    Optional<Choice> lastHeard() {
        return parent.lastHeard();
    }

    /// A page with a form of the teacher.
    String page() {
        return writers.getFirst().page();
    }

    /// How many acknowledgements there were.
    int heard() {
        return entries.size() + answers.get();
    }

    @Override
    public String toString() {
        return "acknowledged: %d entries and %d forms of answers; not heard of, sent again: %d; 503: %d"
                .formatted(entries.size(), answers.get(), unheard.get(), unavailable.get());
    }

    /// Writes until told to stop; then ends when the last answer came or did not come. What is not
    /// answered is sent again.
    Runnable begin() {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        writers.forEach(one -> threads.add(Thread.ofVirtual().start(() -> one.until(stop))));
        threads.add(Thread.ofVirtual().start(() -> parent.until(stop)));
        return () -> {
            stop.set(true);
            threads.forEach(Load::join);
        };
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
        writers.forEach(Writer::again);
        parent.again();
    }

    WebVisitor signIn(String handle) {
        WebVisitor visitor = new WebVisitor(port);
        int status =
                visitor.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", handle))
                        .statusCode();
        if (status / 100 != 3) {
            throw new IllegalStateException(handle + " could not sign in: " + status);
        }
        return visitor;
    }

    private final class Writer {
        private final WebVisitor browser;
        private final PersonId person;
        private final List<PupilId> children;
        private final String token;
        private Map<String, String> form = new HashMap<>();
        private PupilId child;
        private boolean answered = true;
        private int written;
        private FormId number = FormId.next(Clock.systemUTC());

        Writer(String handle, int first) {
            browser = signIn(handle);
            person = people.person(handle);
            children = ofGroup().subList(first % 3 * CHILDREN, (first % 3 + 1) * CHILDREN);
            child = children.getFirst();
            token = FormFields.all(browser.get(page()).body(), "_csrf").getFirst();
        }

        private String page() {
            return "/leerlingen/" + child + "/dossier/nieuw";
        }

        private List<PupilId> ofGroup() {
            PersonId teacher = people.person("leerkracht");
            var today = SchoolDay.today(Clock.systemUTC());
            var group =
                    people.groupRelations().stream()
                            .filter(one -> one.person().equals(teacher))
                            .filter(one -> one.period().contains(today))
                            .map(one -> one.group())
                            .findFirst()
                            .orElseThrow();
            return people.placements().stream()
                    .filter(one -> one.group().equals(group) && one.period().contains(today))
                    .map(one -> one.pupil())
                    .sorted(java.util.Comparator.comparing(one -> one.value()))
                    .toList();
        }

        void until(AtomicBoolean stop) {
            while (!stop.get()) {
                if (answered) {
                    fresh();
                }
                send();
                pause(answered);
            }
        }

        private void fresh() {
            child = children.get(written++ % children.size());
            form = new HashMap<>();
            form.put("_csrf", token);
            number = FormId.next(Clock.systemUTC());
            form.put("formulier", number.toString());
            form.put("kind", "observation");
            form.put("happenedOn", SchoolDay.today(Clock.systemUTC()).toString());
            form.put("text", "Werkte vandaag rustig aan taak " + written + ".");
        }

        void again() {
            if (!answered) {
                send();
                if (!answered) {
                    strange.add("an entry was sent again and still not answered");
                }
            }
        }

        private void send() {
            answered = false;
            try {
                HttpResponse<String> answer = browser.post(page(), form);
                if (answer.statusCode() == 303) {
                    answered = true;
                    entries.add(number.makes(person, child));
                } else {
                    notNow(answer);
                }
            } catch (UncheckedIOException gone) {
                unheard.incrementAndGet();
            }
        }
    }

    void notNow(HttpResponse<String> answer) {
        if (answer.statusCode() == 503 || answer.statusCode() == 502) {
            unavailable.incrementAndGet();
        } else {
            strange.add(answer.statusCode() + " to " + answer.request().uri().getPath());
        }
    }

    /// Who was not answered waits a moment before they try again.
    static void pause(boolean answered) {
        if (!answered) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
