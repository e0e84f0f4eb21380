package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.images.events.notices.ParentNoticeStatus;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.CaseRules;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.text.NamesInText;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the content of an event and its changes of state. Facts in, decision out: no database,
/// no clock, no framework.
public final class EventRules implements CaseRules<EventFile, EventChange, EventState> {
    public static final EventRules RULES = new EventRules();

    static final int SHORTEST_TITLE = 3;
    static final int LONGEST_TITLE = 80;

    /// Number of days before an event by which people who did not get the message are notified by
    /// letter.
    static final int LETTERS = 5;

    /// Number of days before an event after which a notice comes too late for many.
    static final int CLOSE = 2;

    /// Maximum number of days ahead.
    private static final int AHEAD = 400;

    /// Changes caused by the start of the event.
    private static final Set<Class<? extends EventChange>> BY_BEGINNING =
            Set.of(EventChange.Held.class, EventChange.Lapsed.class);

    private EventRules() {}

    /// @param choice the groups of the school in the school year of the event
    /// @param daysBefore how many days before the event the school sends its notice
    public static List<Objection> objections(EventDraft wish, Set<GroupId> choice, int daysBefore, Instant now) {
        List<Objection> no = new ArrayList<>();
        title(wish.title(), no);
        if (!now.isBefore(wish.startsAt())) {
            no.add(objection("day", "events.objection.past"));
        } else if (wish.day().isAfter(SchoolDay.of(now).plusDays(AHEAD))) {
            no.add(objection("day", "events.objection.far"));
        } else {
            late(wish, daysBefore, now).ifPresent(no::add);
        }
        if (!choice.containsAll(wish.groups())) {
            no.add(objection("groups", "events.objection.groups"));
        }
        return no;
    }

    private static void title(String title, List<Objection> no) {
        FreeText.check("title", title, SHORTEST_TITLE, LONGEST_TITLE, Sentence.of("events.objection.title"))
                .or(() -> title.chars().anyMatch(Character::isISOControl)
                        ? Optional.of(objection("title", "events.objection.line"))
                        : Optional.empty())
                .ifPresent(no::add);
    }

    /// Objection to pupils' names in the title, which everybody reads and which is not sealed. A
    /// given name can be an ordinary word too: then the user confirms that it is not a name.
    ///
    /// @param pupils of the school
    @Upholds(CONFIDENTIALITY)
    public static Optional<Objection> naming(EventDraft wish, Collection<PersonName> pupils) {
        if (NamesInText.whole(pupils, wish.title())) {
            return Optional.of(objection("title", "events.objection.named"));
        }
        return switch (wish.naming()) {
            case NO_NAME -> Optional.empty();
            case UNSEEN ->
                NamesInText.given(pupils, wish.title())
                        ? Optional.of(objection("title", "events.objection.perhaps"))
                        : Optional.empty();
        };
    }

    /// Objection to contact details of a parent in a text that all parents read.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public static Optional<Objection> reaching(String field, ThirdPartyNames.Mention mention) {
        return mention.reaching(field, "events.objection.reaches");
    }

    /// Objection to a notice with fewer than the required days before the event, unless the user
    /// wants it sent at once.
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    private static Optional<Objection> late(EventDraft wish, int daysBefore, Instant now) {
        LocalDate today = SchoolDay.of(now);
        boolean inTime = !today.isAfter(wish.day().minusDays(daysBefore));
        if (inTime || wish.hurry() == EventDraft.Hurry.AT_ONCE) {
            return Optional.empty();
        }
        return Optional.of(objection(
                "day", "events.objection.late", (int) ChronoUnit.DAYS.between(today, wish.day()), daysBefore));
    }

    /// The day on which the notice is sent: its number of days before the event, or today when that
    /// day has passed.
    public static LocalDate noticeOn(LocalDate day, int daysBefore, LocalDate today) {
        LocalDate wanted = day.minusDays(daysBefore);
        return wanted.isBefore(today) ? today : wanted;
    }

    @Override
    public EventState begin(EventFile file) {
        return EventState.PROPOSED;
    }

    @Override
    public EventState after(EventFile file, EventState before, EventChange change) {
        return switch (change) {
            case EventChange.Accepted _ -> EventState.PLANNED;
            case EventChange.Noticed _ -> EventState.NOTICED;
            case EventChange.Ready _ -> EventState.READY;
            case EventChange.Held _ -> EventState.HELD;
            case EventChange.Declined _, EventChange.CalledOff _, EventChange.Lapsed _ -> EventState.CANCELLED;
        };
    }

    /// The change by which the head cancels an event in this state.
    static EventChange cancelling(EventState state) {
        return state == EventState.PROPOSED ? new EventChange.Declined() : new EventChange.CalledOff();
    }

    /// The change when an event begins: held when it was ready, otherwise counted as not held.
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    static EventChange beginning(EventState state) {
        return state == EventState.READY ? new EventChange.Held() : new EventChange.Lapsed();
    }

    /// Whether an event has begun. The date alone does not tell on the day itself.
    private enum Begun {
        NOT_YET,
        PERHAPS,
        BEGUN
    }

    /// Judges by date, assuming that every parent was notified; [#whyNotNow] judges by the time.
    @Override
    public Optional<Sentence> whyNot(EventFile file, Class<? extends EventChange> change, LocalDate today) {
        LocalDate day = file.request().day();
        Begun begun = today.isBefore(day) ? Begun.NOT_YET : today.isAfter(day) ? Begun.BEGUN : Begun.PERHAPS;
        return whyNot(file.state(), change, begun);
    }

    /// Why this change is impossible at this moment. An event is ready only with proof for every
    /// parent concerned.
    ///
    /// @param file with the notice status of the parents
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    public static Optional<Sentence> whyNotNow(EventFile file, Class<? extends EventChange> change, Instant now) {
        Begun begun = now.isBefore(file.request().startsAt()) ? Begun.NOT_YET : Begun.BEGUN;
        return whyNot(file.state(), change, begun)
                .or(() -> change == EventChange.Ready.class ? unproved(file.told()) : Optional.empty());
    }

    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    private static Optional<Sentence> whyNot(EventState state, Class<? extends EventChange> change, Begun begun) {
        if (state.over()) {
            return no("events.no.over");
        }
        boolean byBeginning = BY_BEGINNING.contains(change);
        if (begun == Begun.BEGUN && !byBeginning) {
            return no("events.no.begun");
        }
        boolean tooEarly = begun == Begun.NOT_YET && byBeginning;
        return tooEarly || !following(state).contains(change) ? no(because(state, change)) : Optional.empty();
    }

    private static Set<Class<? extends EventChange>> following(EventState state) {
        return switch (state) {
            case PROPOSED -> Set.of(EventChange.Accepted.class, EventChange.Declined.class, EventChange.Lapsed.class);
            case PLANNED -> Set.of(EventChange.Noticed.class, EventChange.CalledOff.class, EventChange.Lapsed.class);
            case NOTICED -> Set.of(EventChange.Ready.class, EventChange.CalledOff.class, EventChange.Lapsed.class);
            case READY -> Set.of(EventChange.CalledOff.class, EventChange.Held.class);
            case HELD, CANCELLED -> Set.of();
        };
    }

    private static String because(EventState state, Class<? extends EventChange> change) {
        return change == EventChange.Ready.class && !state.announced() ? "events.no.notice" : "events.no.not_now";
    }

    private static Optional<Sentence> unproved(ParentNoticeStatus told) {
        int untold = told.untold().size();
        return untold == 0 ? Optional.empty() : no("events.no.untold", untold);
    }

    /// The head accepts or declines a proposal, sees to it that every parent is notified, those of
    /// children who joined later included, and then marks the event ready. Messages that are being
    /// sent are waited for. From the day of the event on nobody is awaited: it begins, or counts as
    /// not held.
    ///
    /// @param file with the notice status of the parents
    @Override
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    public AwaitedAction waiting(EventFile file, LocalDate today) {
        SchoolEvent event = file.request();
        ParentNoticeStatus told = file.told();
        LocalDate day = event.day();
        return switch (file.state()) {
            case PROPOSED -> head("events.task.decide", event.madeAt(), event.noticeOn(), day, today);
            case PLANNED -> new AwaitedAction.Day(event.noticeOn());
            case NOTICED ->
                told.unreachedSince()
                        .map(since -> letters(since, day, today))
                        .orElseGet(() -> told.onTheirWay()
                                ? arriving(day, today)
                                : head("events.task.ready", complete(file), day.minusDays(CLOSE), day, today));
            case READY ->
                told.unreachedSince()
                        .map(since -> letters(since, day, today))
                        .orElseGet(() -> new AwaitedAction.Day(day));
            case HELD, CANCELLED -> new AwaitedAction.Nobody();
        };
    }

    private static AwaitedAction letters(Instant since, LocalDate day, LocalDate today) {
        return head("events.task.reach", since, day.minusDays(LETTERS), day, today);
    }

    /// Messages being sent are looked at again the next day; the outbox gives up soon.
    private static AwaitedAction arriving(LocalDate day, LocalDate today) {
        return new AwaitedAction.Day(today.isBefore(day) ? today.plusDays(1) : day);
    }

    /// The time at which the notice was out and the last parent was notified.
    private static Instant complete(EventFile file) {
        Instant noticed = file.noticedAt().orElse(file.request().madeAt());
        return file.told().last().filter(noticed::isBefore).orElse(noticed);
    }

    /// When the deadline passed before the task arose, the task is overdue from its first day.
    private static AwaitedAction head(String task, Instant from, LocalDate until, LocalDate day, LocalDate today) {
        if (!today.isBefore(day)) {
            return new AwaitedAction.Day(day);
        }
        LocalDate since = SchoolDay.of(from);
        return new AwaitedAction.Somebody(
                        CaseParty.KEEPER,
                        task,
                        since,
                        until.isBefore(since) ? since : until,
                        PARENTS_ASKED_BEFORE_EVENTS)
                .unless(day);
    }

    private static Optional<Sentence> no(String key, Object... gaps) {
        return Optional.of(Sentence.of(key, gaps));
    }

    public static Objection objection(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
