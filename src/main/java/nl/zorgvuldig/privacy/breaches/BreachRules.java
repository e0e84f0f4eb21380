package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotification;
import nl.zorgvuldig.privacy.retention.RetentionTerm;

/// Rules for the state of a breach and for what may be added to it (AVG art. 33 and 34). Facts in,
/// decision out. No state is reached without its facts: a breach cannot close before everybody who
/// must be informed is.
public record BreachRules(BreachFacts facts, Instant now) {
    static final int LONGEST = 4_000;

    /// Days within which it is decided what the persons concerned are told. The law says without
    /// undue delay (AVG art. 34); people in danger should wait no longer than the authority does.
    static final int TELLING = 3;

    /// Days within which a letter is handed out: whoever is at school comes by within a week.
    static final int HANDING_OUT = 7;

    /// Days within which a breach with nothing left to do is closed: nobody is in danger from it
    /// any more, and the lesson is still fresh.
    static final int CLOSING = 14;

    private static final int SHORTEST_MESSAGE = 40;
    private static final int LONGEST_NUMBER = 60;

    @Upholds(CONFIDENTIALITY)
    public BreachState state() {
        if (facts.closed().isPresent()) {
            return BreachState.CLOSED;
        }
        if (facts.risk().isEmpty()) {
            return BreachState.REPORTED;
        }
        return switch (facts.risk().get()) {
            case UNLIKELY -> BreachState.TO_CLOSE;
            case LIKELY -> facts.notices() == 0 ? BreachState.TO_NOTIFY : BreachState.TO_CLOSE;
            case HIGH ->
                facts.notices() == 0
                        ? BreachState.TO_NOTIFY
                        : personsTold() ? BreachState.TO_CLOSE : BreachState.TO_TELL;
        };
    }

    private boolean personsTold() {
        return facts.way()
                .filter(way -> switch (way) {
                    case EACH -> facts.told() > 0 && facts.waiting() == 0;
                    case OTHERWISE -> true;
                })
                .isPresent();
    }

    /// The action that a breach awaits from its handlers. The 72 hours end at a moment; here their
    /// day counts. While persons are being informed individually, the program and the heads do the
    /// work.
    ///
    /// @param last the day on which something was last added to it, or somebody was last informed
    @Upholds(CONFIDENTIALITY)
    public static AwaitedAction waiting(BreachFacts facts, LocalDate last, LocalDate today) {
        BreachRules rules =
                new BreachRules(facts, today.atStartOfDay(SchoolDay.ZONE).toInstant());
        return switch (rules.state()) {
            case REPORTED -> inTime("breaches.task.judge", facts.clock());
            case TO_NOTIFY -> inTime("breaches.task.notify", facts.clock());
            case TO_TELL ->
                facts.way().isEmpty() || facts.nobodyFound()
                        ? keeper("breaches.task.tell", last, last.plusDays(TELLING))
                        : new AwaitedAction.Day(today);
            case TO_CLOSE -> keeper("breaches.task.close", last, last.plusDays(CLOSING));
            case CLOSED -> new AwaitedAction.Nobody();
        };
    }

    /// The action that the letters of one school about one breach await.
    @Upholds(CONFIDENTIALITY)
    public static AwaitedAction handingOut(List<SubjectNotification> letters) {
        return letters.stream()
                .filter(notification -> switch (notification.state()) {
                    case TO_PRINT, PRINTED -> true;
                    case ON_ITS_WAY, SENT, HANDED -> false;
                })
                .map(notification -> SchoolDay.of(notification.takenAt()))
                .min(Comparator.naturalOrder())
                .<AwaitedAction>map(since -> keeper("breaches.task.hand_out", since, since.plusDays(HANDING_OUT)))
                .orElseGet(AwaitedAction.Nobody::new);
    }

    private static AwaitedAction inTime(String task, BreachClock clock) {
        return keeper(task, SchoolDay.of(clock.aware()), SchoolDay.of(clock.deadline()));
    }

    private static AwaitedAction keeper(String task, LocalDate since, LocalDate until) {
        return new AwaitedAction.Somebody(CaseParty.KEEPER, task, since, until, CONFIDENTIALITY);
    }

    /// Objections to a new assessment.
    @Upholds(CONFIDENTIALITY)
    public List<Objection> assess(BreachAssessmentDraft wish) {
        return all(
                open("risk"),
                wish.risk().isEmpty() ? no("risk", "breaches.no.risk") : Optional.empty(),
                moment("aware", wish.aware()),
                wish.aware().filter(each -> !each.equals(facts.noticed())).isPresent()
                                && wish.whyThen().isEmpty()
                        ? no("whyThen", "breaches.no.why_then")
                        : text("whyThen", wish.whyThen(), Need.OPTIONAL),
                text("affected", wish.affected(), Need.REQUIRED),
                text("consequences", wish.consequences(), Need.REQUIRED),
                text("measures", wish.measures(), Need.REQUIRED),
                text("why", wish.why(), Need.REQUIRED));
    }

    /// Objections to recording a notification to the authority.
    @Upholds(CONFIDENTIALITY)
    public List<Objection> notify(Optional<Instant> sentAt, String number, String delay) {
        boolean late =
                facts.notices() == 0 && sentAt.filter(facts.clock()::late).isPresent();
        return all(
                open("number"),
                facts.risk().filter(risk -> risk != BreachRisk.UNLIKELY).isEmpty()
                        ? no("number", "breaches.no.notice_without_risk")
                        : Optional.empty(),
                moment("sent", sentAt),
                number.isBlank()
                        ? no("number", "breaches.no.number")
                        : FreeText.length("number", number, LONGEST_NUMBER),
                late && delay.isBlank() ? no("delay", "breaches.no.delay") : text("delay", delay, Need.OPTIONAL));
    }

    /// Objections to fixing the announcement to the persons concerned. It is fixed once; if each
    /// was to be informed individually and nobody was found, it is fixed once more as a public
    /// announcement (AVG art. 34(3)(c)).
    @Upholds(CONFIDENTIALITY)
    List<Objection> announce(Optional<BreachAnnouncement.Way> way, String text, int affected) {
        return all(
                open("text"),
                facts.risk().equals(Optional.of(BreachRisk.HIGH))
                        ? Optional.empty()
                        : no("text", "breaches.no.announce_without_high"),
                facts.way().isPresent() && !instead(way) ? no("text", "breaches.no.announced") : Optional.empty(),
                way.isEmpty() ? no("way", "breaches.no.way") : Optional.empty(),
                way.equals(Optional.of(BreachAnnouncement.Way.EACH)) && affected == 0
                        ? no("way", "breaches.no.nobody")
                        : Optional.empty(),
                text.length() < SHORTEST_MESSAGE
                        ? no("text", "breaches.no.short_message")
                        : text("text", text, Need.REQUIRED));
    }

    /// Objection to a name or contact detail in the announcement, which many families read.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public static Optional<Objection> named(ThirdPartyNames.Mention mention) {
        return mention.objection("text", "breaches.no.names_parent", "breaches.no.names_child");
    }

    private boolean instead(Optional<BreachAnnouncement.Way> way) {
        return facts.nobodyFound() && way.equals(Optional.of(BreachAnnouncement.Way.OTHERWISE));
    }

    /// Whether the records of the breach are to be destroyed: its term after closing is over.
    @Upholds(CONFIDENTIALITY)
    public static boolean goes(BreachFacts facts, RetentionTerm term, LocalDate today) {
        return facts.closed()
                .map(SchoolDay::of)
                .filter(day -> !today.isBefore(term.dueOn(day)))
                .isPresent();
    }

    /// Objections to closing it.
    @Upholds(CONFIDENTIALITY)
    List<Objection> close(String lesson) {
        return all(
                switch (state()) {
                    case TO_CLOSE -> Optional.empty();
                    case REPORTED -> no("lesson", "breaches.no.close_unjudged");
                    case TO_NOTIFY -> no("lesson", "breaches.no.close_unnotified");
                    case TO_TELL -> no("lesson", "breaches.no.close_untold");
                    case CLOSED -> no("lesson", "breaches.no.closed");
                },
                text("lesson", lesson, Need.REQUIRED));
    }

    /// Objections to another search of the audit log.
    public List<Objection> select() {
        return all(open("wie"));
    }

    private Optional<Objection> open(String field) {
        return facts.closed().isPresent() ? no(field, "breaches.no.closed") : Optional.empty();
    }

    private Optional<Objection> moment(String field, Optional<Instant> moment) {
        return moment.isPresent() && moment.get().isAfter(now) ? no(field, "breaches.no.future") : Optional.empty();
    }

    /// Whether a field must be filled in.
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    public static Optional<Objection> text(String field, String text, Need need) {
        if (text.isBlank()) {
            return need == Need.REQUIRED ? no(field, "breaches.no.empty." + field) : Optional.empty();
        }
        return FreeText.check(field, text, LONGEST);
    }

    public static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }

    /// All objections found, in order. A field that could not be parsed was marked before.
    @SafeVarargs
    public static List<Objection> all(Optional<Objection>... found) {
        return Stream.of(found).flatMap(Optional::stream).toList();
    }
}
