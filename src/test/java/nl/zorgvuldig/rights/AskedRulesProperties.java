package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;
import static nl.zorgvuldig.rights.RightCases.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What must be said with a request, with what stands still, and before data are free again; and
/// what is told to who tries something at the wrong moment.
@Upholds(WHERE_TO_TURN)
class AskedRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Set<RightKind> TO_CHANGE =
            Set.of(RightKind.RECTIFICATION, RightKind.ERASURE, RightKind.RESTRICTION, RightKind.OBJECTION);

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void who_wants_something_changed_says_what_and_who_wants_to_see_it_need_not(
            @ForAll RightKind kind, @ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(key(RightRules.wish(kind, " ")))
                .isEqualTo(TO_CHANGE.contains(kind) ? Optional.of("rights.objection.empty") : Optional.empty());
        assertThat(key(RightRules.wish(kind, "w".repeat(2_000 + over))))
                .isEqualTo(over > 0 ? Optional.of("web.text.long") : Optional.empty());
        assertThat(key(RightRules.wish(kind, "Van 111222333"))).contains("web.text.citizen_number");
    }

    @Property
    void what_stands_still_is_said_with_the_decision_that_it_does_and_with_no_other(
            @ForAll RightKind kind, @ForAll RightsDecision outcome, @ForAll boolean said) {
        Step.What decided = new Step.What.Decided(outcome, Optional.empty(), "Daarom.");
        Set<UUID> items = said ? Set.of(UUID.randomUUID()) : Set.of();
        boolean still = kind == RightKind.RESTRICTION && outcome != RightsDecision.REFUSED;

        assertThat(key(RightRules.scope(file(kind), decided, items)))
                .isEqualTo(
                        still == said
                                ? Optional.empty()
                                : Optional.of(said ? "rights.objection.scope_too_many" : "rights.objection.scope"));
        assertThat(RightRules.scope(file(kind), new Step.What.Done("Gedaan."), items)
                        .isEmpty())
                .isEqualTo(!said);
    }

    @Property
    void who_asked_hears_it_three_days_before_data_are_free_again(@ForAll @IntRange(min = 0, max = 9) int days) {
        assertThat(fields(RightRules.lifting(lifted(days, "Opgelost."), TODAY)))
                .isEqualTo(days < 3 ? List.of("from") : List.of());
        assertThat(fields(RightRules.lifting(lifted(days, " "), TODAY))).endsWith("reason");
    }

    @Example
    void what_cannot_be_done_is_answered_with_where_it_stands() {
        assertThat(said(Move.DECIDE)).contains("rights.no.unchecked");
        assertThat(said(Move.CARRY_OUT)).contains("rights.no.undecided");
        assertThat(said(Move.CARRY_OUT, new Step.What.Checked(Check.SEEN))).contains("rights.no.undecided");
        assertThat(said(Move.DECIDE, granted())).contains("rights.no.decided");
        assertThat(said(Move.DECIDE, refused(Ground.NOT_KEPT))).contains("rights.no.refused");
        assertThat(said(Move.DECIDE, new Step.What.Done("Zo."))).contains("rights.no.done");
        assertThat(said(Move.DECIDE, new Step.What.Withdrawn())).contains("rights.no.withdrawn");
        assertThat(said(Move.LIFT, lifted(9, "Zo."))).contains("rights.no.lifted");
        assertThat(said(Move.EXTEND, new Step.What.Extended("Veel."))).contains("rights.no.extended");
    }

    @Example
    void the_term_of_the_law_runs_until_it_is_decided_and_what_is_open_until_it_is_done() {
        for (Stage waits : List.of(new Stage.Asked(), new Stage.Checked(Check.SEEN))) {
            assertThat(RightRules.waiting(waits)).isTrue();
            assertThat(RightRules.open(waits)).isTrue();
        }
        for (Stage decided : List.of(new Stage.Granted(RightsDecision.GRANTED), new Stage.Still())) {
            assertThat(RightRules.waiting(decided)).isFalse();
            assertThat(RightRules.open(decided)).isTrue();
        }
        for (Stage over :
                List.of(new Stage.Lifted(TODAY), new Stage.Refused(), new Stage.Done(), new Stage.Withdrawn())) {
            assertThat(RightRules.waiting(over)).isFalse();
            assertThat(RightRules.open(over)).isFalse();
        }
    }

    private static Step.What.Decided granted() {
        return new Step.What.Decided(RightsDecision.GRANTED, Optional.empty(), "Daarom.");
    }

    private static Step.What.Decided refused(Ground ground) {
        return new Step.What.Decided(RightsDecision.REFUSED, Optional.of(ground), "Daarom.");
    }

    private static Step.What.Lifted lifted(int days, String reason) {
        return new Step.What.Lifted(TODAY.plusDays(days), reason);
    }

    private static Optional<String> said(Move move, Step.What... done) {
        return RightRules.whyNot(file(RightKind.ACCESS, done), move, TODAY).map(Sentence::key);
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(one -> one.because().key());
    }

    private static List<String> fields(List<Objection> objections) {
        return objections.stream().map(Objection::field).toList();
    }
}
