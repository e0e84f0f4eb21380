package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Wherever a request stands: whether something is still to come of it, what is answered to who
/// tries something at the wrong moment, and what of a copy is kept and for how long.
@Upholds(INSPECTION_UNDER_SUPERVISION)
class StageRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final Plan PLAN = new Plan(HEAD, NOW, Venue.ONLINE, "Kamer 2");
    private static final Set<String> WAITING =
            Set.of("asked", "planned", "running", "making", "failed", "made", "offered");

    /// What was done last, and what is said to who tries what does not fit then.
    record Reached(Step.What last, String said) {}

    private static final List<Reached> ALL = List.of(
            new Reached(new Step.What.Planned(PLAN), "not_begun"),
            new Reached(new Step.What.Refused("Nee."), "refused"),
            new Reached(new Step.What.Withdrawn(), "withdrawn"),
            new Reached(new Step.What.Opened(), "running"),
            new Reached(new Step.What.Ended(), "held"),
            new Reached(new Step.What.Declined(RefusalGround.IDENTITY, "Nee."), "refused"),
            new Reached(new Step.What.Ordered(Optional.empty()), "making"),
            new Reached(new Step.What.Made(), "not_offered"),
            new Reached(new Step.What.Failed(), "unmade"),
            new Reached(new Step.What.Offered(TODAY.plusDays(14)), "offered"),
            new Reached(new Step.What.Fetched(), "fetched"),
            new Reached(new Step.What.Given(TODAY), "given"),
            new Reached(new Step.What.Lapsed(), "lapsed"));

    @Provide
    Arbitrary<Reached> reached() {
        return Arbitraries.of(ALL);
    }

    private static RequestFile file(Step.What last) {
        AccessRequest request = new AccessRequest(
                new RequestId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                RequestKind.COPY,
                HEAD,
                Standing.AUTHORITY,
                NOW,
                Optional.empty());
        Step planned = new Step(1, HEAD, NOW, new Step.What.Planned(PLAN));
        return new RequestFile(request, List.of(planned, new Step(2, HEAD, NOW, last)));
    }

    @Property
    void what_is_over_is_over_and_what_is_not_waits_for_somebody(@ForAll("reached") Reached reached) {
        Stage stage = file(reached.last()).stage();
        assertThat(RequestRules.open(stage)).isEqualTo(WAITING.contains(stage.code()));
        assertThat(RequestRules.open(new Stage.Asked())).isTrue();
    }

    @Property
    void who_tries_something_at_the_wrong_moment_hears_where_it_stands(
            @ForAll("reached") Reached reached, @ForAll Move move) {
        Stage stage = file(reached.last()).stage();
        RequestRules.whyNot(stage, move)
                .map(Sentence::key)
                .ifPresent(said -> assertThat(said).isEqualTo("inspection.no." + reached.said()));
        boolean handing = Set.of(Move.OFFER, Move.GIVE, Move.FETCH).contains(move);
        RequestRules.whyNot(new Stage.Asked(), move)
                .map(Sentence::key)
                .ifPresent(said ->
                        assertThat(said).isEqualTo(handing ? "inspection.no.unmade" : "inspection.no.unplanned"));
    }

    @Property
    void a_copy_is_kept_while_it_waits_and_lapses_after_fourteen_days(
            @ForAll("reached") Reached reached, @ForAll @IntRange(min = -1, max = 1) int around) {
        RequestFile file = file(reached.last());
        boolean waits = Set.of("made", "offered").contains(file.stage().code());
        LocalDate today = SchoolDay.of(NOW).plusDays(14 + around);

        assertThat(CopyRules.keeps(file.stage())).isEqualTo(waits);
        assertThat(CopyRules.lapses(file, today)).isEqualTo(waits && around > 0);
    }

    @Property
    void nothing_is_seen_but_while_a_session_runs(
            @ForAll("reached") Reached reached, @ForAll @IntRange(min = -1, max = 1) int around) {
        Stage stage = file(reached.last()).stage();
        Duration silence = Duration.ofSeconds(7).plusMillis(around);
        Session session = new Session(TODAY, UUID.randomUUID(), silence, 1, 1, 1, Session.Pace.GOING_ON);
        assertThat(SessionRules.view(stage, Optional.of(session), TODAY))
                .isEqualTo(!stage.code().equals("running") ? View.CLOSED : around < 0 ? View.OPEN : View.ALONE);
    }
}
