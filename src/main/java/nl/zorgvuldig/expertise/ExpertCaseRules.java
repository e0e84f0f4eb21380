package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.CaseRules;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.dossier.Advising;
import nl.zorgvuldig.inspection.Strangers.Mention;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// When a pupil may be discussed with an expert from outside, and when the expert sees what was
/// agreed. Facts in, answer out. The database holds a second opinion (`expertise.open_to_me`).
final class ExpertCaseRules implements CaseRules<ExpertCaseFile, ExpertEvent, ExpertState> {
    static final ExpertCaseRules RULES = new ExpertCaseRules();

    /// Months, from the day it is proposed.
    static final int LONGEST = 6;

    static final int LONGEST_AIM = 1_000;
    static final int MOST_ENTRIES = 40;

    /// Days from the last yes in which a date is set: those who decide said yes to something that is
    /// to happen, and a day must be found on which the expert can.
    static final int PLANNING = 14;

    /// Days from the talk in which it is written down that it was held: a school week, while it is
    /// remembered.
    static final int RECORDING = 7;

    /// Days from an advice in which it is put into the dossier: time to read it and to ask the expert
    /// about it, before the pupil is guided without it.
    static final int FILING = 14;

    /// Days from a no in which the school ends it: a school week, since who said no sees it as over.
    static final int ENDING = 7;

    private ExpertCaseRules() {}

    @Override
    public ExpertState begin(ExpertCaseFile file) {
        return ExpertState.PROPOSED;
    }

    /// What was never planned was not held. Another date for what was held leaves it held, and
    /// nothing follows an end.
    @Override
    public ExpertState after(ExpertCaseFile file, ExpertState before, ExpertEvent event) {
        return switch (before) {
            case PROPOSED ->
                switch (event) {
                    case ExpertEvent.Planned _ -> ExpertState.PLANNED;
                    case ExpertEvent.Held _ -> before;
                    case ExpertEvent.Ended _ -> ExpertState.ENDED;
                };
            case PLANNED, HELD ->
                switch (event) {
                    case ExpertEvent.Planned _ -> before;
                    case ExpertEvent.Held _ -> ExpertState.HELD;
                    case ExpertEvent.Ended _ -> ExpertState.ENDED;
                };
            case ENDED -> before;
        };
    }

    /// On a day: what the school made of it, as far as those who decide agree.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static CaseStanding standing(ExpertCaseFile file, LocalDate today) {
        return switch (RULES.state(file)) {
            case PROPOSED ->
                going(
                        file,
                        CaseStanding.CONSENTED,
                        file.answers().refused() ? CaseStanding.REFUSED : CaseStanding.PROPOSED,
                        today);
            case PLANNED -> going(file, CaseStanding.PLANNED, CaseStanding.STOPPED, today);
            case HELD -> going(file, CaseStanding.HELD, CaseStanding.STOPPED, today);
            case ENDED -> CaseStanding.ENDED;
        };
    }

    private static CaseStanding going(ExpertCaseFile file, CaseStanding agreed, CaseStanding blocked, LocalDate today) {
        if (today.isAfter(file.request().period().until())) {
            return CaseStanding.OVER;
        }
        return file.answers().decision().effective() ? agreed : blocked;
    }

    /// Whether the expert sees what was agreed: invited, on the agreed days, as long as everybody
    /// agrees.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean opens(ExpertCaseFile file, LocalDate today) {
        return file.request().period().contains(today)
                && switch (standing(file, today)) {
                    case PLANNED, HELD -> true;
                    case PROPOSED, REFUSED, CONSENTED, STOPPED, OVER, ENDED -> false;
                };
    }

    /// Whether something can still come of it, whatever those who decide say.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean running(ExpertCaseFile file, LocalDate today) {
        return standing(file, today).running();
    }

    /// Whether the last day is over of what the expert was invited to and nobody ended.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean over(ExpertCaseFile file, LocalDate today) {
        return file.meetsAt().isPresent() && standing(file, today) == CaseStanding.OVER;
    }

    /// Without consent no date is set, and nothing follows an end.
    @Override
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Sentence> whyNot(ExpertCaseFile file, Class<? extends ExpertEvent> event, LocalDate today) {
        CaseStanding standing = standing(file, today);
        return allowed(standing).contains(event)
                ? Optional.empty()
                : Optional.of(Sentence.of("expertise.not_now." + standing.code()));
    }

    private static Set<Class<? extends ExpertEvent>> allowed(CaseStanding standing) {
        return switch (standing) {
            case CONSENTED -> Set.of(ExpertEvent.Planned.class, ExpertEvent.Ended.class);
            case PLANNED, HELD -> Set.of(ExpertEvent.Planned.class, ExpertEvent.Held.class, ExpertEvent.Ended.class);
            case PROPOSED, REFUSED, STOPPED, OVER -> Set.of(ExpertEvent.Ended.class);
            case ENDED -> Set.of();
        };
    }

    /// Why an event cannot be recorded now.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static List<Objection> objections(ExpertCaseFile file, ExpertEvent event, Instant now) {
        Optional<Sentence> notNow = RULES.whyNot(file, event.getClass(), SchoolDay.of(now));
        if (notNow.isPresent()) {
            return List.of(new Objection(ExpertTalks.EVENT, notNow.get()));
        }
        return switch (event) {
            case ExpertEvent.Planned(Instant meetsAt) ->
                moment(meetsAt, file.request().period(), now).stream().toList();
            case ExpertEvent.Held _, ExpertEvent.Ended _ -> List.of();
        };
    }

    /// Whether it stands as an event would leave it: then there is nothing to record.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean stands(ExpertCaseFile file, ExpertEvent event, Instant now) {
        return switch (event) {
            case ExpertEvent.Planned(Instant meetsAt) ->
                file.meetsAt().equals(Optional.of(meetsAt))
                        && objections(file, event, now).isEmpty();
            case ExpertEvent.Held _ -> standing(file, SchoolDay.of(now)) == CaseStanding.HELD;
            case ExpertEvent.Ended _ -> standing(file, SchoolDay.of(now)) == CaseStanding.ENDED;
        };
    }

    /// Until its last day; after that it is over by itself, but for what is to be filed ([#filing]).
    @Override
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Waiting waiting(ExpertCaseFile file, LocalDate today) {
        CaseOutline outline = file.request();
        LocalDate answered = file.answers().latest().orElseGet(() -> SchoolDay.of(outline.proposedAt()));
        return switch (standing(file, today)) {
            case PROPOSED -> unanswered(file, answered);
            case REFUSED -> proposer("expertise.task.end", outline, answered, ENDING);
            case STOPPED ->
                file.answers().refused()
                        ? proposer("expertise.task.end", outline, answered, ENDING)
                        : unanswered(file, answered);
            case CONSENTED -> proposer("expertise.task.plan", outline, answered, PLANNING);
            case PLANNED -> {
                LocalDate talk = file.meetsAt().map(SchoolDay::of).orElse(answered);
                yield today.isBefore(talk)
                        ? new Waiting.Day(talk)
                        : proposer("expertise.task.held", outline, talk, RECORDING);
            }
            case HELD ->
                file.notFiled()
                        .<Waiting>map(ExpertCaseRules::toFile)
                        .orElseGet(
                                () -> new Waiting.Day(outline.period().until().plusDays(1)));
            case OVER, ENDED -> new Waiting.Nobody();
        };
    }

    /// For what was advised and does not stand in the dossier when consent stopped, the last day is
    /// over or the school ended it: whoever guides the pupil goes on with it. Until then [#waiting]
    /// says so.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static Waiting filing(ExpertCaseFile file, LocalDate today) {
        return switch (standing(file, today)) {
            case STOPPED, OVER, ENDED ->
                file.notFiled()
                        .filter(advised -> today.isBefore(forgotten(advised)))
                        .map(advised -> toFile(advised).unless(forgotten(advised)))
                        .<Waiting>map(waiting -> waiting)
                        .orElseGet(Waiting.Nobody::new);
            case PROPOSED, REFUSED, CONSENTED, PLANNED, HELD -> new Waiting.Nobody();
        };
    }

    /// The first day on which nobody is asked any more to file what was advised in a case that is over: who
    /// did not want it there had time enough.
    private static LocalDate forgotten(LocalDate advised) {
        return advised.plusDays(2 * FILING);
    }

    /// The last day changes nothing about it.
    private static Waiting.Somebody toFile(LocalDate advised) {
        return new Waiting.Somebody(
                Party.KEEPER, "expertise.task.file", advised, advised.plusDays(FILING), EXPERTS_AFTER_CONSENT);
    }

    /// When everybody answered and there is no consent, no answer helps: parents disagree in a
    /// dispute, nobody is known who decides, or the board does not ask it any more.
    private static Waiting unanswered(ExpertCaseFile file, LocalDate answered) {
        CaseOutline outline = file.request();
        return file.answers().missing().isEmpty()
                ? proposer("expertise.task.stuck", outline, answered, ENDING)
                : somebody(
                        Party.DECIDERS,
                        "expertise.task.answer",
                        outline,
                        SchoolDay.of(outline.proposedAt()),
                        outline.period().until());
    }

    private static Waiting proposer(String task, CaseOutline outline, LocalDate since, int days) {
        LocalDate until = since.plusDays(days);
        LocalDate last = outline.period().until();
        return somebody(Party.PROPOSER, task, outline, since, until.isBefore(last) ? until : last);
    }

    private static Waiting somebody(Party party, String task, CaseOutline outline, LocalDate since, LocalDate until) {
        return new Waiting.Somebody(party, task, since, until.isBefore(since) ? since : until, EXPERTS_AFTER_CONSENT)
                .unless(outline.period().until().plusDays(1));
    }

    /// @param mention whom the aim names
    @Upholds(EXPERTS_AFTER_CONSENT)
    static List<Objection> objections(CaseWish wish, CaseChoices choices, Mention mention, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (choices.experts().stream().noneMatch(expert -> expert.person().equals(wish.expert()))) {
            objections.add(ExpertRules.no("expert", "expertise.no.expert"));
        } else if (choices.busy().contains(wish.expert())) {
            objections.add(ExpertRules.no("expert", "expertise.no.running"));
        }
        Advising.objection("aim", wish.aim(), LONGEST_AIM)
                .or(() -> named(mention))
                .ifPresent(objections::add);
        Set<EntryId> there =
                choices.showable().stream().map(entry -> entry.id()).collect(Collectors.toSet());
        if (wish.entries().isEmpty()) {
            objections.add(ExpertRules.no("entries", "expertise.no.entries"));
        } else if (wish.entries().size() > MOST_ENTRIES) {
            objections.add(ExpertRules.no("entries", "expertise.no.many", MOST_ENTRIES));
        } else if (!there.containsAll(wish.entries())) {
            objections.add(ExpertRules.no("entries", "expertise.no.not_there"));
        }
        period(wish, today).ifPresent(objections::add);
        return objections;
    }

    /// All who decide read the aim, and so does the expert.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    private static Optional<Objection> named(Mention mention) {
        return mention.objection("aim", "expertise.no.parent", "expertise.no.other_child");
    }

    /// Both parents read who the expert is, who may be called as a child of the school is.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    static Optional<Objection> reaching(Mention who) {
        return who.reaching("expert", "expertise.no.expert_reaches");
    }

    private static Optional<Objection> period(CaseWish wish, LocalDate today) {
        if (wish.from().isBefore(today)) {
            return Optional.of(ExpertRules.no("from", "expertise.no.past"));
        }
        if (wish.until().isBefore(wish.from())) {
            return Optional.of(ExpertRules.no("until", "expertise.no.order"));
        }
        LocalDate last = last(today);
        return wish.until().isAfter(last)
                ? Optional.of(ExpertRules.no("until", "expertise.no.too_long", last))
                : Optional.empty();
    }

    static LocalDate last(LocalDate today) {
        return today.plusMonths(LONGEST);
    }

    /// The moment of a talk: still to come, on one of the agreed days.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static Optional<Objection> moment(Instant meetsAt, Period period, Instant now) {
        if (meetsAt.isBefore(now)) {
            return Optional.of(ExpertRules.no("day", "expertise.no.moment_past"));
        }
        return period.contains(SchoolDay.of(meetsAt))
                ? Optional.empty()
                : Optional.of(ExpertRules.no("day", "expertise.no.moment", period));
    }
}
