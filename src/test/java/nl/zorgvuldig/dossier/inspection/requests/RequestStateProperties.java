package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSession;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionRules;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionRules.ReaderView;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Wherever a request stands: whether something is still to come of it, what is answered to who
/// tries something at the wrong moment, and what of a copy is kept and for how long.
@Upholds(INSPECTION_UNDER_SUPERVISION)
class RequestStateProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final InspectionAppointment PLAN =
            new InspectionAppointment(HEAD, NOW, InspectionVenue.ONLINE, "Kamer 2");
    private static final Set<String> WAITING =
            Set.of("asked", "planned", "running", "making", "failed", "made", "offered");

    private static final Set<String> PREPARED =
            Set.of("asked", "planned", "failed", "made", "offered", "fetched", "lapsed");

    /// What was done last, and what is said to who tries what does not fit then.
    record Reached(RequestEvent last, String said) {}

    private static final List<Reached> ALL = List.of(
            new Reached(new RequestEvent.Planned(PLAN), "not_begun"),
            new Reached(new RequestEvent.Refused("Nee."), "refused"),
            new Reached(new RequestEvent.Withdrawn(), "withdrawn"),
            new Reached(new RequestEvent.Opened(), "running"),
            new Reached(new RequestEvent.Ended(), "held"),
            new Reached(new RequestEvent.Declined(CopyRefusalGround.IDENTITY, "Nee."), "refused"),
            new Reached(new RequestEvent.Ordered(Optional.empty()), "making"),
            new Reached(new RequestEvent.Made(), "not_offered"),
            new Reached(new RequestEvent.Failed(), "unmade"),
            new Reached(new RequestEvent.Offered(TODAY.plusDays(14)), "offered"),
            new Reached(new RequestEvent.Fetched(), "fetched"),
            new Reached(new RequestEvent.Given(TODAY), "given"),
            new Reached(new RequestEvent.Lapsed(), "lapsed"));

    @Provide
    Arbitrary<Reached> reached() {
        return Arbitraries.of(ALL);
    }

    private static AccessRequest request(RequestKind kind) {
        return new AccessRequest(
                new RequestId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                kind,
                HEAD,
                RequesterCapacity.AUTHORITY,
                NOW,
                Optional.empty());
    }

    private static RequestFile file(RequestEvent last) {
        AccessRequest request = request(RequestKind.COPY);
        RecordedEvent<RequestEvent> planned = new RecordedEvent<>(1, HEAD, NOW, new RequestEvent.Planned(PLAN));
        return new RequestFile(request, List.of(planned, new RecordedEvent<>(2, HEAD, NOW, last)));
    }

    @Property
    void what_is_over_is_over_and_what_is_not_waits_for_somebody(@ForAll("reached") Reached reached) {
        RequestState stage = file(reached.last()).state();
        assertThat(RequestRules.open(stage)).isEqualTo(WAITING.contains(stage.code()));
        assertThat(RequestRules.open(new RequestState.Asked())).isTrue();
    }

    @Property
    void who_tries_something_at_the_wrong_moment_hears_where_it_stands(
            @ForAll("reached") Reached reached, @ForAll("reached") Reached tried) {
        Class<? extends RequestEvent> event = tried.last().getClass();
        RequestState stage = file(reached.last()).state();
        RequestRules.whyNot(stage, event)
                .map(Sentence::key)
                .ifPresent(said -> assertThat(said).isEqualTo("inspection.no." + reached.said()));
        boolean handing = Set.<Class<? extends RequestEvent>>of(
                        RequestEvent.Offered.class, RequestEvent.Given.class, RequestEvent.Fetched.class)
                .contains(event);
        RequestRules.whyNot(new RequestState.Asked(), event)
                .map(Sentence::key)
                .ifPresent(said ->
                        assertThat(said).isEqualTo(handing ? "inspection.no.unmade" : "inspection.no.unplanned"));
    }

    /// A copy that lies somewhere can be made anew with other things kept back; one that is under way, shown
    /// or refused can not.
    @Property
    void what_is_not_shown_is_said_before_it_is_shown_or_made(@ForAll("reached") Reached reached) {
        RequestState state = file(reached.last()).state();
        assertThat(RequestRules.whyNotPrepare(state).map(Sentence::key))
                .isEqualTo(
                        PREPARED.contains(state.code())
                                ? Optional.empty()
                                : Optional.of("inspection.no." + reached.said()));
        assertThat(RequestRules.whyNotPrepare(new RequestState.Asked())).isEmpty();
    }

    @Property
    void what_belongs_to_the_other_kind_of_request_is_refused_as_that(@ForAll("reached") Reached tried) {
        RequestEvent event = tried.last();
        RequestState asked = new RequestState.Asked();
        assertThat(RequestRules.whyNot(RequestKind.INSPECTION, asked, event.getClass())
                        .map(Sentence::key)
                        .filter("inspection.no.other_kind"::equals))
                .isEqualTo(Optional.of("inspection.no.other_kind").filter(_ -> event instanceof RequestEvent.OfCopy));
        assertThat(RequestRules.whyNot(RequestKind.COPY, asked, event.getClass())
                        .map(Sentence::key)
                        .filter("inspection.no.other_kind"::equals))
                .isEqualTo(Optional.of("inspection.no.other_kind")
                        .filter(_ -> event instanceof RequestEvent.OfInspection));
    }

    /// A copy that was made and not handed over, or offered and not fetched, goes on a day of its own.
    @Property
    void a_copy_is_handed_over_or_fetched_until_it_lapses(@ForAll @IntRange(max = 90) int days) {
        LocalDate today = TODAY.plusDays(days);
        RequestFile made = file(new RequestEvent.Made());
        LocalDate kept = CopyRules.until(TODAY);
        LocalDate last = made.terms().last();
        assertThat(RequestRules.RULES.waiting(made, today))
                .isEqualTo(
                        today.isAfter(kept)
                                ? new AwaitedAction.Day(kept.plusDays(1))
                                : new AwaitedAction.Somebody(
                                                CaseParty.KEEPER,
                                                "inspection.task.hand_over",
                                                TODAY,
                                                kept.isBefore(last) ? kept : last,
                                                INSPECTION_UNDER_SUPERVISION)
                                        .unless(kept.plusDays(1)));
        LocalDate until = TODAY.plusDays(14);
        assertThat(RequestRules.RULES.waiting(file(new RequestEvent.Offered(until)), today))
                .isEqualTo(
                        today.isAfter(until)
                                ? new AwaitedAction.Day(until.plusDays(1))
                                : new AwaitedAction.Somebody(
                                                CaseParty.APPLICANT,
                                                "inspection.task.fetch",
                                                TODAY,
                                                until,
                                                INSPECTION_UNDER_SUPERVISION)
                                        .unless(until.plusDays(1)));
    }

    /// Over all that can be done in whatever order: as long as something is to come of it somebody
    /// must act who can, or there is a day on which it goes on; who acted is asked that no more.
    @Property(tries = 3_000)
    void what_is_open_waits_for_somebody_or_for_a_day(
            @ForAll RequestKind kind, @ForAll @Size(max = 10) List<@IntRange(max = 399) Integer> tries) {
        RequestFile file = new RequestFile(request(kind), List.of());
        LocalDate today = TODAY;
        waits(file, today);
        for (int number : tries) {
            today = today.plusDays(number % 10);
            RequestEvent event = event(number / 10 % 13, today);
            boolean otherDay = event instanceof RequestEvent.Opened
                    && InspectionSessionRules.objection(file.state(), today).isPresent();
            if (!file.can(event.getClass()) || otherDay) {
                continue;
            }
            AwaitedAction before = RequestRules.RULES.waiting(file, today);
            Instant at = today.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
            file = new RequestFile(
                    file.request(),
                    Stream.concat(file.history().stream(), Stream.of(file.next(HEAD, at, event)))
                            .toList());
            waits(file, today);
            if (before instanceof AwaitedAction.Somebody was && asked(was.task()) == event.getClass()) {
                assertThat(RequestRules.RULES.waiting(file, today)).isNotEqualTo(was);
            }
        }
    }

    /// Whoever still can what, today: what is open waits for somebody who can, for the head, or for a day on
    /// which the program goes on; and it ends a session exactly when it says so.
    @Property(tries = 3_000)
    void what_nobody_can_do_any_more_waits_for_the_program_or_for_the_head(
            @ForAll RequestKind kind,
            @ForAll @Size(max = 10) List<@IntRange(max = 399) Integer> tries,
            @ForAll RequestRules.SupervisorToday supervisor,
            @ForAll RequestRules.ApplicantToday applicant,
            @ForAll @IntRange(max = 20) int days) {
        RequestFile file = new RequestFile(request(kind), List.of());
        LocalDate now = TODAY;
        for (int number : tries) {
            now = now.plusDays(number % 10);
            RequestEvent event = event(number / 10 % 13, now);
            boolean otherDay = event instanceof RequestEvent.Opened
                    && InspectionSessionRules.objection(file.state(), now).isPresent();
            if (file.can(event.getClass()) && !otherDay) {
                Instant at = now.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
                file = new RequestFile(
                        file.request(),
                        Stream.concat(file.history().stream(), Stream.of(file.next(HEAD, at, event)))
                                .toList());
            }
        }
        LocalDate today = now.plusDays(days);
        RequestState state = file.state();
        boolean opens = supervisor == RequestRules.SupervisorToday.OPENS_DOSSIER;
        boolean abandoned = RequestRules.abandoned(state, supervisor, today);
        assertThat(abandoned)
                .isEqualTo(state instanceof RequestState.Running(InspectionAppointment plan)
                        && !opens
                        && today.isAfter(plan.day()));
        AwaitedAction asIs = RequestRules.RULES.waiting(file, today);
        AwaitedAction waiting = RequestRules.waiting(file, supervisor, applicant, today);
        switch (waiting) {
            case AwaitedAction.Nobody _ -> assertThat(file.open()).isFalse();
            case AwaitedAction.Day(LocalDate on) -> {
                if (abandoned) {
                    assertThat(on).isEqualTo(today);
                    assertThat(file.can(RequestEvent.Ended.class)).isTrue();
                } else if (state instanceof RequestState.Running(InspectionAppointment plan)) {
                    assertThat(supervisor).isEqualTo(RequestRules.SupervisorToday.GONE);
                    assertThat(on).isEqualTo(plan.day().plusDays(1)).isAfter(today);
                } else if (!waiting.equals(asIs)) {
                    assertThat(applicant).isEqualTo(RequestRules.ApplicantToday.CHANGED);
                    assertThat(state).isEqualTo(new RequestState.Offered(on.minusDays(1)));
                    assertThat(CopyRules.lapses(file, on)).isTrue();
                }
            }
            case AwaitedAction.Somebody somebody -> {
                assertThat(file.can(asked(somebody.task()))).isTrue();
                assertThat(somebody.until()).isAfterOrEqualTo(somebody.since());
                assertThat(somebody.party() != CaseParty.SUPERVISOR
                                || opens
                                || supervisor == RequestRules.SupervisorToday.ONLY_SIGNS_IN
                                        && somebody.task().equals("inspection.task.end"))
                        .as("a supervisor is asked what they can")
                        .isTrue();
                assertThat(somebody.party() != CaseParty.APPLICANT || applicant == RequestRules.ApplicantToday.AS_THEN)
                        .as("who asked fetches what they can")
                        .isTrue();
            }
        }
        if (opens && applicant == RequestRules.ApplicantToday.AS_THEN) {
            assertThat(waiting).isEqualTo(asIs);
        }
    }

    private static RequestEvent event(int which, LocalDate today) {
        Instant tomorrow =
                today.plusDays(1).atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
        return switch (ALL.get(which).last()) {
            case RequestEvent.Planned _ ->
                new RequestEvent.Planned(new InspectionAppointment(HEAD, tomorrow, InspectionVenue.ONLINE, "Kamer 2"));
            case RequestEvent.Offered _ -> new RequestEvent.Offered(CopyRules.until(today));
            case RequestEvent same -> same;
        };
    }

    private static void waits(RequestFile file, LocalDate now) {
        for (int days : List.of(0, 1, 2, 14, 15, 40)) {
            LocalDate today = now.plusDays(days);
            switch (RequestRules.RULES.waiting(file, today)) {
                case AwaitedAction.Nobody _ -> assertThat(file.open()).isFalse();
                case AwaitedAction.Day day -> {
                    assertThat(file.open()).isTrue();
                    assertThat(day.on().isAfter(today)
                                    || file.state() instanceof RequestState.Making
                                    || CopyRules.lapses(file, today))
                            .as("the program goes on, or nobody must yet")
                            .isTrue();
                }
                case AwaitedAction.Somebody somebody -> {
                    assertThat(file.open()).isTrue();
                    assertThat(file.can(asked(somebody.task()))).isTrue();
                    assertThat(somebody.since()).isBeforeOrEqualTo(today);
                    assertThat(somebody.until()).isAfterOrEqualTo(somebody.since());
                    assertThat(InspectionSessionRules.objection(file.state(), today)
                                    .isEmpty())
                            .as("nobody is asked to begin on another day")
                            .isEqualTo(somebody.task().equals("inspection.task.open"));
                    assertThat(CopyRules.lapses(file, today)).isFalse();
                }
            }
        }
    }

    private static Class<? extends RequestEvent> asked(String task) {
        return switch (task) {
            case "inspection.task.plan" -> RequestEvent.Planned.class;
            case "inspection.task.open" -> RequestEvent.Opened.class;
            case "inspection.task.end" -> RequestEvent.Ended.class;
            case "inspection.task.order" -> RequestEvent.Ordered.class;
            case "inspection.task.hand_over" -> RequestEvent.Given.class;
            case "inspection.task.fetch" -> RequestEvent.Fetched.class;
            default -> throw new AssertionError(task);
        };
    }

    @Property
    void a_copy_is_kept_while_it_waits_and_lapses_after_fourteen_days(
            @ForAll("reached") Reached reached, @ForAll @IntRange(min = -1, max = 1) int around) {
        RequestFile file = file(reached.last());
        boolean waits = Set.of("made", "offered").contains(file.state().code());
        LocalDate today = SchoolDay.of(NOW).plusDays(14 + around);

        assertThat(CopyRules.keeps(file.state())).isEqualTo(waits);
        assertThat(CopyRules.lapses(file, today)).isEqualTo(waits && around > 0);
    }

    @Property
    void nothing_is_seen_but_while_a_session_runs(
            @ForAll("reached") Reached reached, @ForAll @IntRange(min = -1, max = 1) int around) {
        RequestState stage = file(reached.last()).state();
        Duration silence = Duration.ofSeconds(7).plusMillis(around);
        InspectionSession session =
                new InspectionSession(TODAY, UUID.randomUUID(), silence, 1, 1, 1, InspectionSession.Pace.GOING_ON);
        assertThat(InspectionSessionRules.view(stage, Optional.of(session), TODAY))
                .isEqualTo(
                        !stage.code().equals("running")
                                ? ReaderView.CLOSED
                                : around < 0 ? ReaderView.OPEN : ReaderView.ALONE);
    }
}
