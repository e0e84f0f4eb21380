package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;
import static nl.zorgvuldig.rights.RightFiles.TODAY;
import static nl.zorgvuldig.rights.RightFiles.fields;
import static nl.zorgvuldig.rights.RightFiles.file;
import static nl.zorgvuldig.rights.RightFiles.lifted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// What must be said with a request, with what stands still, and before data are free again.
@Upholds(WHERE_TO_TURN)
class AskedRulesProperties {
    private static final Set<RightKind> TO_CHANGE =
            Set.of(
                    RightKind.RECTIFICATION,
                    RightKind.ERASURE,
                    RightKind.RESTRICTION,
                    RightKind.OBJECTION);

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void who_wants_something_changed_says_what_and_who_wants_to_see_it_need_not(
            @ForAll RightKind kind, @ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(key(RightRules.wish(kind, " ")))
                .isEqualTo(
                        TO_CHANGE.contains(kind)
                                ? Optional.of("rights.objection.empty")
                                : Optional.empty());
        assertThat(key(RightRules.wish(kind, "w".repeat(2_000 + over))))
                .isEqualTo(over > 0 ? Optional.of("rights.objection.long") : Optional.empty());
        assertThat(key(RightRules.wish(kind, "Van 111222333")))
                .contains("rights.objection.citizen_number");
    }

    @Property
    void what_stands_still_is_said_with_the_decision_that_it_does_and_with_no_other(
            @ForAll RightKind kind, @ForAll Outcome outcome, @ForAll boolean said) {
        Step.What decided = new Step.What.Decided(outcome, Optional.empty(), "Daarom.");
        Set<UUID> items = said ? Set.of(UUID.randomUUID()) : Set.of();
        boolean still = kind == RightKind.RESTRICTION && outcome != Outcome.REFUSED;

        assertThat(key(RightRules.scope(file(kind), decided, items)))
                .isEqualTo(
                        still == said
                                ? Optional.empty()
                                : Optional.of(
                                        said
                                                ? "rights.objection.scope_too_many"
                                                : "rights.objection.scope"));
        assertThat(RightRules.scope(file(kind), new Step.What.Done("Gedaan."), items).isEmpty())
                .isEqualTo(!said);
    }

    @Property
    void who_asked_hears_it_three_days_before_data_are_free_again(
            @ForAll @IntRange(min = 0, max = 9) int days) {
        assertThat(fields(RightRules.lifting(lifted(days, "Opgelost."), TODAY)))
                .isEqualTo(days < 3 ? List.of("from") : List.of());
        assertThat(fields(RightRules.lifting(lifted(days, " "), TODAY))).endsWith("reason");
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(one -> one.because().key());
    }
}
