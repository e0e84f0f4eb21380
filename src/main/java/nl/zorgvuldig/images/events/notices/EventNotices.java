package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.images.events.EventActs;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.images.events.EventRoles;
import nl.zorgvuldig.images.events.EventRules;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Notice texts of schools and the number of days before an event: the built-in text until the head
/// writes another.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class EventNotices {
    static final int DAYS_BEFORE = 7;

    private final EventNoticeStore store;
    private final EventRoles organisers;
    private final ThirdPartyDetector others;
    private final AuditLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    EventNotices(
            EventNoticeStore store,
            EventRoles organisers,
            ThirdPartyDetector others,
            AuditLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.store = store;
        this.organisers = organisers;
        this.others = others;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// The version that is sent now.
    public EventNotice newest(SchoolId school) {
        return list(school).getLast();
    }

    /// Every version, oldest first; at least one.
    public List<EventNotice> list(SchoolId school) {
        List<EventNotice> known = work.read(Act.BROWSE, () -> store.list(school));
        return known.isEmpty() ? begin(school) : known;
    }

    public Optional<EventNotice> find(SchoolId school, int version) {
        return list(school).stream()
                .filter(notice -> notice.version() == version)
                .findFirst();
    }

    /// Stores the built-in text as the first version on first use, so that what was sent stays
    /// known when a release changes the built-in text.
    private List<EventNotice> begin(SchoolId school) {
        EventNotice first = new EventNotice(
                school,
                1,
                DAYS_BEFORE,
                read("/events/bericht.txt"),
                read("/events/notice.txt"),
                PersonId.PROGRAM,
                clock.instant());
        return boards.program(Acting.current().board()).call(() -> {
            work.change(Act.MAINTAIN, () -> store.add(first));
            return work.readApart(Act.MAINTAIN, () -> store.list(school));
        });
    }

    /// Publishes a new version; only for the head. Earlier versions stay unchanged.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing changes then
    public Outcome<Nothing> publish(EventNoticeDraft wish) {
        if (!organisers.of(wish.school()).equals(Optional.of(EventRole.HEAD))) {
            return Outcome.rejected(EventRules.objection("dutch", "events.no.head"));
        }
        EventNotice newest = newest(wish.school());
        ThirdPartyNames strangers = others.outside(wish.school());
        List<Objection> no =
                EventNoticeRules.objections(wish, newest, strangers.children().children());
        EventRules.reaching("dutch", strangers.in(wish.dutch())).ifPresent(no::add);
        EventRules.reaching("english", strangers.in(wish.english())).ifPresent(no::add);
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        EventNotice fresh = new EventNotice(
                wish.school(),
                newest.version() + 1,
                wish.daysBefore(),
                wish.dutch(),
                wish.english(),
                Acting.current().person(),
                clock.instant());
        log.append(log.done(EventActs.KEEP_EVENT, PARENTS_ASKED_BEFORE_EVENTS, "text")
                .through(wish.school())
                .counting(fresh.version()));
        return work.write(EventActs.KEEP_EVENT, () -> store.add(fresh)) ? Outcome.done() : Outcome.conflict();
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(EventNotices.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// New text or number of days for the notice of a school.
    public record EventNoticeDraft(SchoolId school, int daysBefore, String dutch, String english) {}
}
