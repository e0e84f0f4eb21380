package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.NamesInText;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// When one may ask to film, and when the head may say yes. Facts in, answer out: no database, no
/// clock, no framework.
final class FilmingRules {
    /// School days from the day of asking, that day included, up to the day of filming.
    static final int SCHOOL_DAYS = 3;

    /// Characters.
    static final int SHORTEST = 10;

    static final int LONGEST = 500;
    /// Days.
    private static final int AHEAD = 200;

    /// Requests of one parent that wait for a decision.
    static final int AT_ONCE = 5;

    private FilmingRules() {}

    /// @param groups in which the child is on that day
    static List<Objection> objections(FilmingWish wish, Set<GroupId> groups, LocalDate today) {
        List<Objection> no = new ArrayList<>();
        text("what", wish.what(), no);
        day(wish.day(), today).ifPresent(no::add);
        if (!groups.contains(wish.group())) {
            no.add(objection("place", "filming.objection.group"));
        }
        return no;
    }

    /// Nobody asks the same twice, nor more than the head can look into.
    ///
    /// @param mine what the parent asked before
    static List<Objection> repeating(FilmingWish wish, List<FilmingRequest> mine) {
        List<FilmingRequest> open =
                mine.stream().filter(one -> one.state().open()).toList();
        if (open.stream()
                .anyMatch(one -> one.day().equals(wish.day()) && one.group().equals(wish.group()))) {
            return List.of(objection("day", "filming.objection.same"));
        }
        return open.stream().filter(one -> one.state() == FilmingState.ASKED).count() < AT_ONCE
                ? List.of()
                : List.of(objection("day", "filming.objection.many", AT_ONCE));
    }

    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    private static Optional<Objection> day(LocalDate day, LocalDate today) {
        if (late(day, today)) {
            return Optional.of(objection("day", "filming.objection.late", SCHOOL_DAYS, first(today)));
        }
        if (!SchoolDay.taught(day)) {
            return Optional.of(objection("day", "filming.objection.no_school"));
        }
        return day.isAfter(today.plusDays(AHEAD))
                ? Optional.of(objection("day", "filming.objection.far"))
                : Optional.empty();
    }

    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    static boolean late(LocalDate day, LocalDate today) {
        return SchoolDay.taughtBefore(day, today) < SCHOOL_DAYS;
    }

    /// The first day for which one can ask today.
    static LocalDate first(LocalDate today) {
        LocalDate day = today.plusDays(1);
        while (late(day, today) || !SchoolDay.taught(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// Whether there is something to decide: before the day, and not decided yet.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    static Optional<Sentence> undecidable(FilmingState state, LocalDate day, LocalDate today) {
        if (state != FilmingState.ASKED) {
            return Optional.of(Sentence.of("filming.no.decided"));
        }
        return today.isBefore(day) ? Optional.empty() : Optional.of(Sentence.of("filming.no.too_late"));
    }

    /// The head decides before the day. From the day on it is a no without a decision; a permission
    /// ends once its day has passed.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    static Waiting waiting(FilmingRequest request, LocalDate today) {
        return switch (request.state()) {
            case ASKED -> today.isBefore(request.day()) ? decision(request) : new Waiting.Day(request.day());
            case PERMITTED -> new Waiting.Day(request.day().plusDays(1));
            case REFUSED, LAPSED, WITHDRAWN, REVOKED, CLOSED -> new Waiting.Nobody();
        };
    }

    private static Waiting decision(FilmingRequest request) {
        LocalDate asked = SchoolDay.of(request.askedAt());
        LocalDate before = request.day().minusDays(1);
        return new Waiting.Somebody(
                        Party.KEEPER,
                        "filming.task.decide",
                        asked,
                        before.isBefore(asked) ? asked : before,
                        PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
                .unless(request.day());
    }

    /// Whether the head can make that of it now.
    static Optional<Sentence> impossible(FilmingRequest request, FilmingState to, LocalDate today) {
        if (to != FilmingState.REVOKED) {
            return undecidable(request.state(), request.day(), today);
        }
        return request.state() == FilmingState.PERMITTED
                ? Optional.empty()
                : Optional.of(Sentence.of("filming.no.decided"));
    }

    /// @param seen what the head had seen when saying yes, as [#print] gives it
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    static List<Objection> permitting(String conditions, List<Child> group, String seen) {
        List<Objection> no = new ArrayList<>();
        words("conditions", conditions, group, no);
        if (group.stream().noneMatch(Child::may)) {
            no.add(objection("conditions", "filming.objection.nobody"));
        } else if (!seen.equals(print(group))) {
            no.add(objection("conditions", "filming.objection.changed"));
        }
        return no;
    }

    static List<Objection> refusing(String reason, List<Child> group) {
        List<Objection> no = new ArrayList<>();
        words("reason", reason, group, no);
        return no;
    }

    /// What stands for who may be filmed and who may not, so that a decision rests on
    /// what was seen.
    static String print(List<Child> group) {
        String all = group.stream()
                .sorted(Comparator.comparing(one -> one.pupil().value()))
                .map(one -> one.pupil() + (one.may() ? "+" : "-"))
                .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The words go to the parent who asked, so they name no child who may not be filmed.
    private static void words(String field, String text, List<Child> group, List<Objection> no) {
        text(field, text, no);
        List<PersonName> without =
                group.stream().filter(one -> !one.may()).map(Child::name).toList();
        if (NamesInText.whole(without, text) || NamesInText.given(without, text)) {
            no.add(objection(field, "filming.objection.name"));
        }
    }

    private static void text(String field, String text, List<Objection> no) {
        FreeText.check(field, text, SHORTEST, LONGEST, Sentence.of("filming.objection.short", SHORTEST))
                .ifPresent(no::add);
    }

    private static Objection objection(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
