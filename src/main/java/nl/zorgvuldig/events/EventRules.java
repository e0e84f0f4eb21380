package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.NamesInText;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What an event may be, and when it may become what. Facts in, decision out: no database, no
/// clock, no framework.
final class EventRules {
    static final int SHORTEST_TITLE = 3;
    static final int LONGEST_TITLE = 80;

    /// Days before an event in which who did not get the message is told by letter.
    static final int LETTERS = 5;

    /// Days before an event in which asking comes too late for many.
    static final int CLOSE = 2;

    /// Days.
    private static final int AHEAD = 400;

    private EventRules() {}

    /// @param choice the groups of the school in the school year of the event
    /// @param daysBefore how long before the event the school sends its notice
    static List<Objection> objections(EventWish wish, Set<GroupId> choice, int daysBefore, Instant now) {
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

    /// A title is read by everybody and is not sealed, so it names no pupil. A given name may be
    /// another word as well: then somebody says so.
    ///
    /// @param pupils of the school
    @Upholds(CONFIDENTIALITY)
    static Optional<Objection> naming(EventWish wish, Collection<PersonName> pupils) {
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

    /// What all parents read says not how to reach one of them.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    static Optional<Objection> reaching(String field, Strangers.Mention mention) {
        return mention.reaching(field, "events.objection.reaches");
    }

    /// The notice has its days before the event, unless somebody says it goes at once.
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    private static Optional<Objection> late(EventWish wish, int daysBefore, Instant now) {
        LocalDate today = SchoolDay.of(now);
        boolean inTime = !today.isAfter(wish.day().minusDays(daysBefore));
        if (inTime || wish.hurry() == EventWish.Hurry.AT_ONCE) {
            return Optional.empty();
        }
        return Optional.of(objection(
                "day", "events.objection.late", (int) ChronoUnit.DAYS.between(today, wish.day()), daysBefore));
    }

    /// The day on which the notice goes: its days before the event, or today when that has passed.
    static LocalDate noticeOn(LocalDate day, int daysBefore, LocalDate today) {
        LocalDate wanted = day.minusDays(daysBefore);
        return wanted.isBefore(today) ? today : wanted;
    }

    /// Why a step cannot be taken now.
    ///
    /// @param untold how many of the parents concerned there is no proof of that they were told
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    static Optional<Sentence> whyNot(EventState state, EventMove move, Instant startsAt, int untold, Instant now) {
        if (state.over()) {
            return no("events.no.over");
        }
        boolean begun = !now.isBefore(startsAt);
        return switch (move) {
            case ACCEPT -> begun ? no("events.no.begun") : only(state == EventState.PROPOSED);
            case NOTICE -> begun ? no("events.no.begun") : only(state == EventState.PLANNED);
            case READY -> begun ? no("events.no.begun") : ready(state, untold);
            case HOLD -> only(begun && state == EventState.READY);
            case LAPSE -> only(begun && state != EventState.READY);
            case CANCEL -> begun ? no("events.no.begun") : Optional.empty();
        };
    }

    private static Optional<Sentence> ready(EventState state, int untold) {
        return switch (state) {
            case PROPOSED, PLANNED -> no("events.no.notice");
            case NOTICED -> untold == 0 ? Optional.empty() : no("events.no.untold", untold);
            case READY, HELD, CANCELLED -> no("events.no.not_now");
        };
    }

    /// The head says yes or no to a proposal, sees to it that every parent is told, also of a child
    /// that came later, and then says that it is ready. What is on its way by mail is waited for.
    /// From the day of the event on nobody is asked any more: it begins, or counts as not held.
    ///
    /// @param told of the parents concerned
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    static Waiting waiting(SchoolEvent event, ParentsTold told, LocalDate today) {
        LocalDate day = event.day();
        return switch (event.state()) {
            case PROPOSED -> head("events.task.decide", event.madeAt(), event.noticeOn(), day, today);
            case PLANNED -> new Waiting.Day(event.noticeOn());
            case NOTICED ->
                told.unreachedSince()
                        .map(since -> letters(since, day, today))
                        .orElseGet(() -> told.onTheirWay()
                                ? arriving(day, today)
                                : head("events.task.ready", complete(event, told), day.minusDays(CLOSE), day, today));
            case READY ->
                told.unreachedSince().map(since -> letters(since, day, today)).orElseGet(() -> new Waiting.Day(day));
            case HELD, CANCELLED -> new Waiting.Nobody();
        };
    }

    private static Waiting letters(Instant since, LocalDate day, LocalDate today) {
        return head("events.task.reach", since, day.minusDays(LETTERS), day, today);
    }

    /// The next day it is known more of what is on its way; the outbox does not try for long.
    private static Waiting arriving(LocalDate day, LocalDate today) {
        return new Waiting.Day(today.isBefore(day) ? today.plusDays(1) : day);
    }

    /// When the notice was out and the last parent was told.
    private static Instant complete(SchoolEvent event, ParentsTold told) {
        Instant noticed = event.noticedAt().orElse(event.madeAt());
        return told.last().filter(noticed::isBefore).orElse(noticed);
    }

    /// When the last day was over before it was their turn, it is late from the first day on.
    private static Waiting head(String task, Instant from, LocalDate until, LocalDate day, LocalDate today) {
        if (!today.isBefore(day)) {
            return new Waiting.Day(day);
        }
        LocalDate since = SchoolDay.of(from);
        return new Waiting.Somebody(
                        Party.KEEPER, task, since, until.isBefore(since) ? since : until, PARENTS_ASKED_BEFORE_EVENTS)
                .unless(day);
    }

    private static Optional<Sentence> only(boolean possible) {
        return possible ? Optional.empty() : no("events.no.not_now");
    }

    private static Optional<Sentence> no(String key, Object... gaps) {
        return Optional.of(Sentence.of(key, gaps));
    }

    static Objection objection(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
