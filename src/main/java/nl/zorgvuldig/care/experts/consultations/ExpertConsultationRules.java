package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.experts.ExpertRules;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationFile.SchoolProgress;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames.Mention;
import nl.zorgvuldig.dossier.record.ExpertDossierAccess;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.CaseRules;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on when a pupil may be discussed with an external expert, and when the expert sees what
/// was agreed. Facts in, decision out. The database holds a second opinion
/// (`expertise.opens`).
public final class ExpertConsultationRules
        implements CaseRules<ExpertConsultationFile, ExpertConsultationEvent, SchoolProgress> {
    static final ExpertConsultationRules RULES = new ExpertConsultationRules();

    /// Months, from the day it is proposed.
    static final int LONGEST = 6;

    static final int LONGEST_AIM = 1_000;
    static final int MOST_ENTRIES = 40;

    /// Days after the last consent in which a date is set: the legal representatives agreed to
    /// something that is to happen, and the expert must have a day free.
    static final int PLANNING = 14;

    /// Days after the meeting in which it is recorded as held: a school week, while it is
    /// remembered.
    static final int RECORDING = 7;

    /// Days after an advice in which it is filed in the dossier: time to read it and to ask the
    /// expert about it, before the pupil is guided without it.
    static final int FILING = 14;

    /// Days after a refusal in which the school ends it: a school week, since the person who
    /// refused regards it as over.
    static final int ENDING = 7;

    private ExpertConsultationRules() {}

    @Override
    public SchoolProgress begin(ExpertConsultationFile file) {
        return SchoolProgress.PROPOSED;
    }

    /// A consultation that was never planned was not held. A new date for one that was held leaves
    /// it held, and nothing follows an end.
    @Override
    public SchoolProgress after(ExpertConsultationFile file, SchoolProgress before, ExpertConsultationEvent event) {
        return switch (before) {
            case PROPOSED ->
                switch (event) {
                    case ExpertConsultationEvent.Planned _ -> SchoolProgress.PLANNED;
                    case ExpertConsultationEvent.Held _ -> before;
                    case ExpertConsultationEvent.Ended _ -> SchoolProgress.ENDED;
                };
            case PLANNED, HELD ->
                switch (event) {
                    case ExpertConsultationEvent.Planned _ -> before;
                    case ExpertConsultationEvent.Held _ -> SchoolProgress.HELD;
                    case ExpertConsultationEvent.Ended _ -> SchoolProgress.ENDED;
                };
            case ENDED -> before;
        };
    }

    /// Its status on a day: the school's progress, limited by what the legal representatives agree
    /// to.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static ExpertConsultationStatus standing(ExpertConsultationFile file, LocalDate today) {
        return switch (RULES.state(file)) {
            case PROPOSED ->
                going(
                        file,
                        ExpertConsultationStatus.CONSENTED,
                        file.answers().refused() ? ExpertConsultationStatus.REFUSED : ExpertConsultationStatus.PROPOSED,
                        today);
            case PLANNED -> going(file, ExpertConsultationStatus.PLANNED, ExpertConsultationStatus.STOPPED, today);
            case HELD -> going(file, ExpertConsultationStatus.HELD, ExpertConsultationStatus.STOPPED, today);
            case ENDED -> ExpertConsultationStatus.ENDED;
        };
    }

    private static ExpertConsultationStatus going(
            ExpertConsultationFile file,
            ExpertConsultationStatus agreed,
            ExpertConsultationStatus blocked,
            LocalDate today) {
        if (today.isAfter(file.request().period().until())) {
            return ExpertConsultationStatus.OVER;
        }
        return file.answers().decision().effective() ? agreed : blocked;
    }

    /// Whether the expert sees what was agreed: invited, on the agreed days, while everybody
    /// agrees.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public static boolean opens(ExpertConsultationFile file, LocalDate today) {
        return file.request().period().contains(today)
                && switch (standing(file, today)) {
                    case PLANNED, HELD -> true;
                    case PROPOSED, REFUSED, CONSENTED, STOPPED, OVER, ENDED -> false;
                };
    }

    /// Whether it can still lead to something, whatever the legal representatives say.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean running(ExpertConsultationFile file, LocalDate today) {
        return standing(file, today).running();
    }

    /// Whether the expert was invited, the last agreed day is over, and nobody ended it.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public static boolean over(ExpertConsultationFile file, LocalDate today) {
        return file.meetsAt().isPresent() && standing(file, today) == ExpertConsultationStatus.OVER;
    }

    /// Without consent no date is set, and nothing follows an end.
    @Override
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Sentence> whyNot(
            ExpertConsultationFile file, Class<? extends ExpertConsultationEvent> event, LocalDate today) {
        ExpertConsultationStatus standing = standing(file, today);
        return allowed(standing).contains(event)
                ? Optional.empty()
                : Optional.of(Sentence.of("expertise.not_now." + standing.code()));
    }

    private static Set<Class<? extends ExpertConsultationEvent>> allowed(ExpertConsultationStatus standing) {
        return switch (standing) {
            case CONSENTED -> Set.of(ExpertConsultationEvent.Planned.class, ExpertConsultationEvent.Ended.class);
            case PLANNED, HELD ->
                Set.of(
                        ExpertConsultationEvent.Planned.class,
                        ExpertConsultationEvent.Held.class,
                        ExpertConsultationEvent.Ended.class);
            case PROPOSED, REFUSED, STOPPED, OVER -> Set.of(ExpertConsultationEvent.Ended.class);
            case ENDED -> Set.of();
        };
    }

    /// Why an event cannot be recorded now.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static List<Objection> objections(ExpertConsultationFile file, ExpertConsultationEvent event, Instant now) {
        Optional<Sentence> notNow = RULES.whyNot(file, event.getClass(), SchoolDay.of(now));
        if (notNow.isPresent()) {
            return List.of(new Objection(ExpertMeetings.EVENT, notNow.get()));
        }
        return switch (event) {
            case ExpertConsultationEvent.Planned(Instant meetsAt) ->
                moment(meetsAt, file.request().period(), now).stream().toList();
            case ExpertConsultationEvent.Held _, ExpertConsultationEvent.Ended _ -> List.of();
        };
    }

    /// Whether its state is already as the event would leave it: then there is nothing to record.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static boolean stands(ExpertConsultationFile file, ExpertConsultationEvent event, Instant now) {
        return switch (event) {
            case ExpertConsultationEvent.Planned(Instant meetsAt) ->
                file.meetsAt().equals(Optional.of(meetsAt))
                        && objections(file, event, now).isEmpty();
            case ExpertConsultationEvent.Held _ -> standing(file, SchoolDay.of(now)) == ExpertConsultationStatus.HELD;
            case ExpertConsultationEvent.Ended _ -> standing(file, SchoolDay.of(now)) == ExpertConsultationStatus.ENDED;
        };
    }

    /// The awaited action until its last day; after that it is over by itself, except for advice to
    /// be filed ([#filing]).
    @Override
    @Upholds(EXPERTS_AFTER_CONSENT)
    public AwaitedAction waiting(ExpertConsultationFile file, LocalDate today) {
        ExpertConsultationOutline outline = file.request();
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
                        ? new AwaitedAction.Day(talk)
                        : proposer("expertise.task.held", outline, talk, RECORDING);
            }
            case HELD ->
                file.notFiled()
                        .<AwaitedAction>map(ExpertConsultationRules::toFile)
                        .orElseGet(() ->
                                new AwaitedAction.Day(outline.period().until().plusDays(1)));
            case OVER, ENDED -> new AwaitedAction.Nobody();
        };
    }

    /// The awaited action for advice that is not in the dossier when consent stopped, the last day
    /// is over or the school ended it: whoever guides the pupil files it. Until then [#waiting]
    /// says so.
    @Upholds(EXPERTS_AFTER_CONSENT)
    static AwaitedAction filing(ExpertConsultationFile file, LocalDate today) {
        return switch (standing(file, today)) {
            case STOPPED, OVER, ENDED ->
                file.notFiled()
                        .filter(advised -> today.isBefore(forgotten(advised)))
                        .map(advised -> toFile(advised).unless(forgotten(advised)))
                        .<AwaitedAction>map(waiting -> waiting)
                        .orElseGet(AwaitedAction.Nobody::new);
            case PROPOSED, REFUSED, CONSENTED, PLANNED, HELD -> new AwaitedAction.Nobody();
        };
    }

    /// The first day on which nobody is asked any more to file advice in a case that is over: those
    /// who did not want it filed had time enough.
    private static LocalDate forgotten(LocalDate advised) {
        return advised.plusDays(2 * FILING);
    }

    /// The last day does not change this.
    private static AwaitedAction.Somebody toFile(LocalDate advised) {
        return new AwaitedAction.Somebody(
                CaseParty.KEEPER, "expertise.task.file", advised, advised.plusDays(FILING), EXPERTS_AFTER_CONSENT);
    }

    /// When everybody answered and there is no consent, more answers do not help: parents are in
    /// dispute, no legal representative is known, or the board no longer asks the question.
    private static AwaitedAction unanswered(ExpertConsultationFile file, LocalDate answered) {
        ExpertConsultationOutline outline = file.request();
        return file.answers().missing().isEmpty()
                ? proposer("expertise.task.stuck", outline, answered, ENDING)
                : somebody(
                        CaseParty.DECIDERS,
                        "expertise.task.answer",
                        outline,
                        SchoolDay.of(outline.proposedAt()),
                        outline.period().until());
    }

    private static AwaitedAction proposer(String task, ExpertConsultationOutline outline, LocalDate since, int days) {
        LocalDate until = since.plusDays(days);
        LocalDate last = outline.period().until();
        return somebody(CaseParty.PROPOSER, task, outline, since, until.isBefore(last) ? until : last);
    }

    private static AwaitedAction somebody(
            CaseParty party, String task, ExpertConsultationOutline outline, LocalDate since, LocalDate until) {
        return new AwaitedAction.Somebody(
                        party, task, since, until.isBefore(since) ? since : until, EXPERTS_AFTER_CONSENT)
                .unless(outline.period().until().plusDays(1));
    }

    /// @param mention who is named in the aim
    @Upholds(EXPERTS_AFTER_CONSENT)
    static List<Objection> objections(
            ExpertConsultationDraft wish, ExpertConsultationChoices choices, Mention mention, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (choices.experts().stream().noneMatch(expert -> expert.person().equals(wish.expert()))) {
            objections.add(ExpertRules.no("expert", "expertise.no.expert"));
        } else if (choices.busy().contains(wish.expert())) {
            objections.add(ExpertRules.no("expert", "expertise.no.running"));
        }
        ExpertDossierAccess.objection("aim", wish.aim(), LONGEST_AIM)
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

    /// All legal representatives read the aim, and so does the expert.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    private static Optional<Objection> named(Mention mention) {
        return mention.objection("aim", "expertise.no.parent", "expertise.no.other_child");
    }

    /// Both parents read who the expert is; an expert may have the same name as a child of the
    /// school.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    static Optional<Objection> reaching(Mention who) {
        return who.reaching("expert", "expertise.no.expert_reaches");
    }

    private static Optional<Objection> period(ExpertConsultationDraft wish, LocalDate today) {
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

    /// Checks the time of a meeting: in the future, on one of the agreed days.
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
