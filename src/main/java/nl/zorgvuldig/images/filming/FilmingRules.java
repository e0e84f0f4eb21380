package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.filming.FilmingRequests.FilmingDraft;
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

/// Rules for requests to film: when one can be made, when the head may permit it, and its states.
/// Facts in, answer out: no database, no clock, no framework.
public final class FilmingRules implements CaseRules<FilmingFile, FilmingEvent, FilmingState> {
    public static final FilmingRules RULES = new FilmingRules();

    private static final Set<Class<? extends FilmingEvent>> DECIDING =
            Set.of(FilmingEvent.Permitted.class, FilmingEvent.Refused.class);

    /// Minimum number of school days from the day of the request, that day included, to the day of
    /// filming.
    static final int SCHOOL_DAYS = 3;

    /// Minimum number of characters.
    static final int SHORTEST = 10;

    static final int LONGEST = 500;
    /// Maximum number of days ahead.
    private static final int AHEAD = 200;

    /// Maximum number of undecided requests of one parent.
    static final int AT_ONCE = 5;

    private FilmingRules() {}

    /// @param groups in which the child is on that day
    static List<Objection> objections(FilmingDraft wish, Set<GroupId> groups, LocalDate today) {
        List<Objection> no = new ArrayList<>();
        text("what", wish.what(), no);
        day(wish.day(), today).ifPresent(no::add);
        if (!groups.contains(wish.group())) {
            no.add(objection("place", "filming.objection.group"));
        }
        return no;
    }

    /// Objections to a duplicate request, and to more requests than the head can examine.
    ///
    /// @param mine earlier requests of the parent
    static List<Objection> repeating(FilmingDraft wish, List<FilmingFile> mine) {
        List<FilmingFile> open =
                mine.stream().filter(file -> file.state().open()).toList();
        if (open.stream()
                .map(FilmingFile::request)
                .anyMatch(request ->
                        request.day().equals(wish.day()) && request.group().equals(wish.group()))) {
            return List.of(objection("day", "filming.objection.same"));
        }
        return open.stream().filter(file -> file.state() == FilmingState.ASKED).count() < AT_ONCE
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

    /// The first day for which a request can be made today.
    static LocalDate first(LocalDate today) {
        LocalDate day = today.plusDays(1);
        while (late(day, today) || !SchoolDay.taught(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Override
    public FilmingState begin(FilmingFile file) {
        return FilmingState.ASKED;
    }

    @Override
    public FilmingState after(FilmingFile file, FilmingState before, FilmingEvent event) {
        return switch (event) {
            case FilmingEvent.Permitted _ -> FilmingState.PERMITTED;
            case FilmingEvent.Refused _ -> FilmingState.REFUSED;
            case FilmingEvent.Revoked _ -> FilmingState.REVOKED;
            case FilmingEvent.Withdrawn _ -> FilmingState.WITHDRAWN;
            case FilmingEvent.Lapsed _ -> FilmingState.LAPSED;
            case FilmingEvent.Closed _ -> FilmingState.CLOSED;
        };
    }

    /// A request is decided once, and before the day. A permission can be revoked until the request
    /// is closed.
    @Override
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public Optional<Sentence> whyNot(FilmingFile file, Class<? extends FilmingEvent> event, LocalDate today) {
        if (allowed(file, today).contains(event)) {
            return Optional.empty();
        }
        boolean late = file.state() == FilmingState.ASKED && DECIDING.contains(event);
        return Optional.of(Sentence.of(late ? "filming.no.too_late" : "filming.no.decided"));
    }

    private static Set<Class<? extends FilmingEvent>> allowed(FilmingFile file, LocalDate today) {
        LocalDate day = file.request().day();
        return switch (file.state()) {
            case ASKED ->
                today.isBefore(day)
                        ? Set.of(FilmingEvent.Permitted.class, FilmingEvent.Refused.class, FilmingEvent.Withdrawn.class)
                        : Set.of(FilmingEvent.Lapsed.class, FilmingEvent.Withdrawn.class);
            case PERMITTED ->
                today.isAfter(day)
                        ? Set.of(FilmingEvent.Revoked.class, FilmingEvent.Withdrawn.class, FilmingEvent.Closed.class)
                        : Set.of(FilmingEvent.Revoked.class, FilmingEvent.Withdrawn.class);
            case REFUSED, LAPSED, WITHDRAWN, REVOKED, CLOSED -> Set.of();
        };
    }

    /// The head decides before the day. From the day on an undecided request counts as refused; a
    /// permission ends once its day has passed.
    @Override
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public AwaitedAction waiting(FilmingFile file, LocalDate today) {
        LocalDate day = file.request().day();
        return switch (file.state()) {
            case ASKED -> today.isBefore(day) ? decision(file.request()) : new AwaitedAction.Day(day);
            case PERMITTED -> new AwaitedAction.Day(day.plusDays(1));
            case REFUSED, LAPSED, WITHDRAWN, REVOKED, CLOSED -> new AwaitedAction.Nobody();
        };
    }

    private static AwaitedAction decision(FilmingRequest request) {
        LocalDate asked = SchoolDay.of(request.askedAt());
        LocalDate before = request.day().minusDays(1);
        return new AwaitedAction.Somebody(
                        CaseParty.KEEPER,
                        "filming.task.decide",
                        asked,
                        before.isBefore(asked) ? asked : before,
                        PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
                .unless(request.day());
    }

    /// @param seen fingerprint ([#print]) of what the head had seen when giving permission
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    static List<Objection> permitting(String conditions, List<FilmingChild> group, String seen) {
        List<Objection> no = new ArrayList<>();
        words("conditions", conditions, group, no);
        if (group.stream().noneMatch(FilmingChild::may)) {
            no.add(objection("conditions", "filming.objection.nobody"));
        } else if (!seen.equals(print(group))) {
            no.add(objection("conditions", "filming.objection.changed"));
        }
        return no;
    }

    static List<Objection> refusing(String reason, List<FilmingChild> group) {
        List<Objection> no = new ArrayList<>();
        words("reason", reason, group, no);
        return no;
    }

    /// Fingerprint of who may be filmed and who may not, so that a decision rests on what was seen.
    static String print(List<FilmingChild> group) {
        String all = group.stream()
                .sorted(Comparator.comparing(child -> child.pupil().value()))
                .map(child -> child.pupil() + (child.may() ? "+" : "-"))
                .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Objection to naming a child who may not be filmed, since the text goes to the parent who
    /// asked.
    private static void words(String field, String text, List<FilmingChild> group, List<Objection> no) {
        text(field, text, no);
        List<PersonName> without = group.stream()
                .filter(child -> !child.may())
                .map(FilmingChild::name)
                .toList();
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
