package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static nl.zorgvuldig.privacy.rights.RightExamples.file;
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
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

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
        RightEvent decided = new RightEvent.Decided(outcome, Optional.empty(), "Daarom.");
        Set<UUID> items = said ? Set.of(UUID.randomUUID()) : Set.of();
        boolean still = kind == RightKind.RESTRICTION && outcome != RightsDecision.REFUSED;

        assertThat(key(RightRules.scope(file(kind), decided, items)))
                .isEqualTo(
                        still == said
                                ? Optional.empty()
                                : Optional.of(said ? "rights.objection.scope_too_many" : "rights.objection.scope"));
        assertThat(RightRules.scope(file(kind), new RightEvent.Done("Gedaan."), items)
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
        assertThat(said(RightEvent.Decided.class)).contains("rights.no.unchecked");
        assertThat(said(RightEvent.Done.class)).contains("rights.no.undecided");
        assertThat(said(RightEvent.Done.class, new RightEvent.Checked(RequesterIdentityCheck.SEEN)))
                .contains("rights.no.undecided");
        assertThat(said(RightEvent.Decided.class, granted())).contains("rights.no.decided");
        assertThat(said(RightEvent.Decided.class, refused(RightRefusalGround.NOT_KEPT)))
                .contains("rights.no.refused");
        assertThat(said(RightEvent.Decided.class, new RightEvent.Done("Zo."))).contains("rights.no.done");
        assertThat(said(RightEvent.Decided.class, new RightEvent.Withdrawn())).contains("rights.no.withdrawn");
        assertThat(said(RightEvent.Lifted.class, lifted(9, "Zo."))).contains("rights.no.lifted");
        assertThat(said(RightEvent.Extended.class, new RightEvent.Extended("Veel.")))
                .contains("rights.no.extended");
    }

    @Example
    void the_term_of_the_law_runs_until_it_is_decided_and_what_is_open_until_it_is_done() {
        for (RightState waits : List.of(new RightState.Asked(), new RightState.Checked(RequesterIdentityCheck.SEEN))) {
            assertThat(RightRules.undecided(waits)).isTrue();
            assertThat(RightRules.open(waits)).isTrue();
        }
        for (RightState decided : List.of(new RightState.Granted(RightsDecision.GRANTED), new RightState.Still())) {
            assertThat(RightRules.undecided(decided)).isFalse();
            assertThat(RightRules.open(decided)).isTrue();
        }
        for (RightState over : List.of(
                new RightState.Lifted(TODAY),
                new RightState.Refused(),
                new RightState.Done(),
                new RightState.Withdrawn())) {
            assertThat(RightRules.undecided(over)).isFalse();
            assertThat(RightRules.open(over)).isFalse();
        }
    }

    private static RightEvent.Decided granted() {
        return new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Daarom.");
    }

    private static RightEvent.Decided refused(RightRefusalGround ground) {
        return new RightEvent.Decided(RightsDecision.REFUSED, Optional.of(ground), "Daarom.");
    }

    private static RightEvent.Lifted lifted(int days, String reason) {
        return new RightEvent.Lifted(TODAY.plusDays(days), reason);
    }

    private static Optional<String> said(Class<? extends RightEvent> move, RightEvent... done) {
        return RightRules.RULES
                .whyNot(file(RightKind.ACCESS, done), move, TODAY)
                .map(Sentence::key);
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(each -> each.because().key());
    }

    private static List<String> fields(List<Objection> objections) {
        return objections.stream().map(Objection::field).toList();
    }
}
