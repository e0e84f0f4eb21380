package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.inspection.InspectionTerms;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.CaseRules;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on how a request can proceed, and on what an appointment must be. Facts in, decision out.
public final class RequestRules implements CaseRules<RequestFile, RequestEvent, RequestState> {
    public static final RequestRules RULES = new RequestRules();

    private static final Set<Class<? extends RequestEvent>> HANDING =
            Set.of(RequestEvent.Offered.class, RequestEvent.Given.class, RequestEvent.Fetched.class);

    /// Characters.
    static final int LONGEST_WORDS = 500;

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime LAST = LocalTime.of(21, 0);

    /// What the planned or current supervisor can still do today.
    enum SupervisorToday {
        OPENS_DOSSIER,
        /// May no longer open this dossier: shows no page, but can close a session that they began.
        ONLY_SIGNS_IN,
        /// Can no longer sign in.
        GONE
    }

    /// Whether the requester can still fetch what is ready for them.
    enum ApplicantToday {
        AS_THEN,
        /// Has another capacity than when they asked, or can no longer sign in.
        CHANGED
    }

    private RequestRules() {}

    @Override
    public RequestState begin(RequestFile file) {
        return new RequestState.Asked();
    }

    @Override
    public RequestState after(RequestFile file, RequestState before, RequestEvent event) {
        return switch (event) {
            case RequestEvent.Planned(InspectionAppointment plan) -> new RequestState.Planned(plan);
            case RequestEvent.Refused(String reason) -> new RequestState.Refused(reason);
            case RequestEvent.Declined(CopyRefusalGround ground, String reason) ->
                new RequestState.Declined(ground, reason);
            case RequestEvent.Withdrawn _ -> new RequestState.Withdrawn();
            case RequestEvent.Opened _ -> new RequestState.Running(before.plan().orElseThrow());
            case RequestEvent.Ended _ -> new RequestState.Held(before.plan().orElseThrow());
            case RequestEvent.Ordered _ -> new RequestState.Making();
            case RequestEvent.Made _ -> new RequestState.Made();
            case RequestEvent.Failed _ -> new RequestState.Failed();
            case RequestEvent.Offered(LocalDate until) -> new RequestState.Offered(until);
            case RequestEvent.Fetched _ -> new RequestState.Fetched();
            case RequestEvent.Given(LocalDate on) -> new RequestState.Given(on);
            case RequestEvent.Lapsed _ -> new RequestState.Lapsed();
        };
    }

    @Override
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Optional<Sentence> whyNot(RequestFile file, Class<? extends RequestEvent> event, LocalDate today) {
        return whyNot(file.request().kind(), file.state(), event);
    }

    /// Why this event cannot follow now on a request of this kind; empty when it can.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static Optional<Sentence> whyNot(RequestKind kind, RequestState state, Class<? extends RequestEvent> event) {
        boolean fits =
                switch (kind) {
                    case INSPECTION -> !RequestEvent.OfCopy.class.isAssignableFrom(event);
                    case COPY -> !RequestEvent.OfInspection.class.isAssignableFrom(event);
                };
        return fits ? whyNot(state, event) : no("inspection.no.other_kind");
    }

    /// Why this event cannot follow now; empty when it can.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static Optional<Sentence> whyNot(RequestState state, Class<? extends RequestEvent> event) {
        return allowed(state).contains(event) ? Optional.empty() : no(because(state, HANDING.contains(event)));
    }

    /// Why it cannot be decided now what is withheld; empty when the head can.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static Optional<Sentence> whyNotPrepare(RequestState state) {
        return prepares(state) ? Optional.empty() : no(because(state, false));
    }

    private static boolean prepares(RequestState state) {
        return switch (state) {
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Failed _,
                    RequestState.Made _,
                    RequestState.Offered _,
                    RequestState.Fetched _,
                    RequestState.Lapsed _ -> true;
            case RequestState.Running _,
                    RequestState.Making _,
                    RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.Held _,
                    RequestState.Declined _,
                    RequestState.Given _ -> false;
        };
    }

    private static Set<Class<? extends RequestEvent>> allowed(RequestState state) {
        return switch (state) {
            case RequestState.Asked _ ->
                Set.of(
                        RequestEvent.Planned.class,
                        RequestEvent.Ordered.class,
                        RequestEvent.Refused.class,
                        RequestEvent.Declined.class,
                        RequestEvent.Withdrawn.class);
            case RequestState.Planned _ ->
                Set.of(
                        RequestEvent.Planned.class,
                        RequestEvent.Refused.class,
                        RequestEvent.Declined.class,
                        RequestEvent.Withdrawn.class,
                        RequestEvent.Opened.class);
            case RequestState.Running _ -> Set.of(RequestEvent.Ended.class);
            case RequestState.Making _ ->
                Set.of(RequestEvent.Made.class, RequestEvent.Failed.class, RequestEvent.Withdrawn.class);
            case RequestState.Failed _ ->
                Set.of(
                        RequestEvent.Ordered.class,
                        RequestEvent.Refused.class,
                        RequestEvent.Declined.class,
                        RequestEvent.Withdrawn.class);
            case RequestState.Made _ ->
                Set.of(
                        RequestEvent.Ordered.class,
                        RequestEvent.Refused.class,
                        RequestEvent.Declined.class,
                        RequestEvent.Withdrawn.class,
                        RequestEvent.Offered.class,
                        RequestEvent.Given.class,
                        RequestEvent.Lapsed.class);
            case RequestState.Offered _ ->
                Set.of(
                        RequestEvent.Ordered.class,
                        RequestEvent.Withdrawn.class,
                        RequestEvent.Given.class,
                        RequestEvent.Fetched.class,
                        RequestEvent.Lapsed.class);
            case RequestState.Fetched _, RequestState.Lapsed _ -> Set.of(RequestEvent.Ordered.class);
            case RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.Held _,
                    RequestState.Declined _,
                    RequestState.Given _ -> Set.of();
        };
    }

    private static String because(RequestState state, boolean handing) {
        return switch (state) {
            case RequestState.Asked _ -> handing ? "inspection.no.unmade" : "inspection.no.unplanned";
            case RequestState.Planned _ -> "inspection.no.not_begun";
            case RequestState.Running _ -> "inspection.no.running";
            case RequestState.Refused _, RequestState.Declined _ -> "inspection.no.refused";
            case RequestState.Withdrawn _ -> "inspection.no.withdrawn";
            case RequestState.Held _ -> "inspection.no.held";
            case RequestState.Making _ -> "inspection.no.making";
            case RequestState.Failed _ -> "inspection.no.unmade";
            case RequestState.Made _ -> "inspection.no.not_offered";
            case RequestState.Offered _ -> "inspection.no.offered";
            case RequestState.Fetched _ -> "inspection.no.fetched";
            case RequestState.Given _ -> "inspection.no.given";
            case RequestState.Lapsed _ -> "inspection.no.lapsed";
        };
    }

    /// An appointment is made within the school's term; a copy is handed over within it and before
    /// it lapses. The supervisor can begin only on the day of the appointment; after it another is
    /// made. This does not know whether the requester may still ask, nor whether the supervisor
    /// still can.
    @Override
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public AwaitedAction waiting(RequestFile file, LocalDate today) {
        LocalDate last = file.terms().last();
        return switch (file.state()) {
            case RequestState.Asked _ ->
                file.request().kind() == RequestKind.COPY
                        ? keeper("inspection.task.order", file, last)
                        : keeper("inspection.task.plan", file, last);
            case RequestState.Planned(InspectionAppointment plan) -> planned(file, plan, today);
            case RequestState.Running(InspectionAppointment plan) -> supervisor("inspection.task.end", plan);
            case RequestState.Making _ -> new AwaitedAction.Day(today);
            case RequestState.Failed _ -> keeper("inspection.task.order", file, last);
            case RequestState.Made _ -> {
                LocalDate kept = CopyRules.until(since(file));
                yield today.isAfter(kept)
                        ? new AwaitedAction.Day(kept.plusDays(1))
                        : keeper("inspection.task.hand_over", file, kept.isBefore(last) ? kept : last)
                                .unless(kept.plusDays(1));
            }
            case RequestState.Offered(LocalDate until) ->
                today.isAfter(until)
                        ? new AwaitedAction.Day(until.plusDays(1))
                        : somebody(CaseParty.APPLICANT, "inspection.task.fetch", since(file), until)
                                .unless(until.plusDays(1));
            case RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.Held _,
                    RequestState.Declined _,
                    RequestState.Fetched _,
                    RequestState.Given _,
                    RequestState.Lapsed _ -> new AwaitedAction.Nobody();
        };
    }

    /// The same, given the present situation of the people involved. When an appointment cannot be
    /// kept, the head makes another at once; a session that nobody can end is ended by the system
    /// account; a copy that nobody can fetch lapses on its day.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static AwaitedAction waiting(
            RequestFile file, SupervisorToday supervisor, ApplicantToday applicant, LocalDate today) {
        RequestState state = file.state();
        if (state instanceof RequestState.Planned && supervisor != SupervisorToday.OPENS_DOSSIER) {
            return somebody(
                    CaseParty.KEEPER,
                    "inspection.task.plan",
                    today,
                    file.terms().last());
        }
        if (abandoned(state, supervisor, today)) {
            return new AwaitedAction.Day(today);
        }
        if (state instanceof RequestState.Running(InspectionAppointment plan) && supervisor == SupervisorToday.GONE) {
            return new AwaitedAction.Day(plan.day().plusDays(1));
        }
        return state instanceof RequestState.Offered(LocalDate until) && applicant == ApplicantToday.CHANGED
                ? new AwaitedAction.Day(until.plusDays(1))
                : RULES.waiting(file, today);
    }

    /// Whether the system account ends a session. On its day the supervisor who began it can end it
    /// themselves, also when they may no longer show anything, since both may have remarks for the
    /// minutes; after that day nobody waits for somebody who has nothing to do with the dossier.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static boolean abandoned(RequestState state, SupervisorToday supervisor, LocalDate today) {
        return state instanceof RequestState.Running(InspectionAppointment plan)
                && switch (supervisor) {
                    case OPENS_DOSSIER -> false;
                    case ONLY_SIGNS_IN, GONE -> today.isAfter(plan.day());
                };
    }

    private static AwaitedAction planned(RequestFile file, InspectionAppointment plan, LocalDate today) {
        if (today.isBefore(plan.day())) {
            return new AwaitedAction.Day(plan.day());
        }
        return today.equals(plan.day())
                ? supervisor("inspection.task.open", plan)
                : somebody(
                        CaseParty.KEEPER,
                        "inspection.task.plan",
                        plan.day().plusDays(1),
                        file.terms().last());
    }

    private static AwaitedAction.Somebody supervisor(String task, InspectionAppointment plan) {
        return somebody(CaseParty.SUPERVISOR, task, plan.day(), plan.day());
    }

    private static AwaitedAction.Somebody keeper(String task, RequestFile file, LocalDate until) {
        return somebody(CaseParty.KEEPER, task, since(file), until);
    }

    /// When the term ended before it was their turn, it is overdue from the first day.
    private static AwaitedAction.Somebody somebody(CaseParty party, String task, LocalDate since, LocalDate until) {
        return new AwaitedAction.Somebody(
                party, task, since, until.isBefore(since) ? since : until, INSPECTION_UNDER_SUPERVISION);
    }

    /// The day of the last event.
    private static LocalDate since(RequestFile file) {
        return SchoolDay.of(
                file.history().isEmpty()
                        ? file.request().at()
                        : file.history().getLast().at());
    }

    /// Whether the request is not finished yet.
    public static boolean open(RequestState state) {
        return switch (state) {
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Running _,
                    RequestState.Making _,
                    RequestState.Failed _,
                    RequestState.Made _,
                    RequestState.Offered _ -> true;
            case RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.Held _,
                    RequestState.Declined _,
                    RequestState.Fetched _,
                    RequestState.Given _,
                    RequestState.Lapsed _ -> false;
        };
    }

    /// At most one for each field.
    ///
    /// @param supervisors who may open the dossier today
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static List<Objection> objections(
            InspectionAppointmentWish wish, InspectionTerms terms, Set<PersonId> supervisors, Instant now) {
        return Stream.of(
                        supervisor(wish, supervisors),
                        day(wish, terms, SchoolDay.of(now)),
                        time(wish, now),
                        text("where", wish.where()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Objection> supervisor(InspectionAppointmentWish wish, Set<PersonId> supervisors) {
        return supervisors.contains(wish.supervisor())
                ? Optional.empty()
                : objection("supervisor", "inspection.objection.supervisor");
    }

    private static Optional<Objection> day(InspectionAppointmentWish wish, InspectionTerms terms, LocalDate today) {
        if (wish.day().isBefore(today)) {
            return objection("day", "inspection.objection.past");
        }
        LocalDate latest = terms.latest(today);
        return wish.day().isAfter(latest) ? objection("day", "inspection.objection.far", latest) : Optional.empty();
    }

    private static Optional<Objection> time(InspectionAppointmentWish wish, Instant now) {
        if (wish.time().isBefore(FIRST) || wish.time().isAfter(LAST)) {
            return objection("time", "inspection.objection.hours");
        }
        return wish.day().equals(SchoolDay.of(now)) && wish.plan().at().isBefore(now)
                ? objection("time", "inspection.objection.past_time")
                : Optional.empty();
    }

    /// Checks text of the head that somebody else will read.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> text(String field, String text) {
        return FreeText.check(field, text, LONGEST_WORDS, Sentence.of("inspection.objection.empty"));
    }

    /// Checks text that is optional.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> wish(String field, String text) {
        return FreeText.check(field, text, LONGEST_WORDS);
    }

    private static Optional<Objection> objection(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }

    private static Optional<Sentence> no(String key) {
        return Optional.of(Sentence.of(key));
    }
}
