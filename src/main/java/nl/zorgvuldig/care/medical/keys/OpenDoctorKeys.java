package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.platform.identity.SessionEndListener;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The doctor keys that are open now, by session: only in the memory of this instance, never in the
/// stored session. A key closes when its doctor closes it or signs out, after ten minutes without
/// use, and when the instance ends.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class OpenDoctorKeys implements SessionEndListener {
    static final Duration UNUSED = Duration.ofMinutes(10);

    /// Maximum number of open keys; one more closes the least recently used.
    private static final int MOST = 200;

    /// @param shown the documents that were opened with it, and when
    /// @param sought the doctor's last search, by page
    private record Open(OpenDoctorKey key, Instant used, Map<EntryId, Instant> shown, Map<String, String> sought) {}

    private final Map<String, Open> open = new LinkedHashMap<>(16, 0.75f, true);
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("opened-keys").factory());
    private final Clock clock;

    OpenDoctorKeys(Clock clock) {
        this.clock = clock;
        sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
    }

    synchronized void put(String session, OpenDoctorKey key) {
        open.put(session, new Open(key, clock.instant(), new HashMap<>(), new HashMap<>()));
        sweep();
        Iterator<String> oldest = open.keySet().iterator();
        while (open.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    /// The key this person opened in this session; asking for it counts as use.
    public synchronized Optional<OpenDoctorKey> find(String session, PersonId person) {
        sweep();
        Optional<Open> found = Optional.ofNullable(open.get(session))
                .filter(each -> each.key().person().equals(person));
        found.ifPresent(each -> open.put(session, new Open(each.key(), clock.instant(), each.shown(), each.sought())));
        return found.map(Open::key);
    }

    /// Records that a document was opened in this session, after its audit event: its pages can
    /// then be requested one by one, without an event for each.
    public synchronized void show(String session, EntryId document) {
        Optional.ofNullable(open.get(session)).ifPresent(each -> each.shown().put(document, clock.instant()));
    }

    /// Whether that was recently.
    public synchronized boolean shows(String session, EntryId document) {
        return Optional.ofNullable(open.get(session))
                .flatMap(each -> Optional.ofNullable(each.shown().get(document)))
                .filter(at -> at.plus(UNUSED).isAfter(clock.instant()))
                .isPresent();
    }

    /// Records the last search on a page in this session, as long as its key is open.
    synchronized void seek(String session, String page, String typed) {
        Optional.ofNullable(open.get(session)).ifPresent(each -> each.sought().put(page, typed));
    }

    /// Empty when nothing was searched for there since the key was opened.
    synchronized Optional<String> sought(String session, String page) {
        return Optional.ofNullable(open.get(session))
                .flatMap(each -> Optional.ofNullable(each.sought().get(page)));
    }

    @Override
    public synchronized void ended(String session) {
        open.remove(session);
    }

    /// Closes the key in every session.
    synchronized void forget(DoctorKeyId key) {
        open.values().removeIf(each -> each.key().id().equals(key));
    }

    synchronized int count() {
        return open.size();
    }

    private synchronized void sweep() {
        Instant now = clock.instant();
        open.values().removeIf(each -> !each.used().plus(UNUSED).isAfter(now));
    }

    @PreDestroy
    synchronized void end() {
        sweeper.shutdownNow();
        open.clear();
    }
}
