package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static nl.zorgvuldig.privacy.rights.RightExamples.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// A decision gives its reason, and a ground of the law for what is not done.
@Upholds(WHERE_TO_TURN)
class DecisionRulesProperties {

    @Property
    void a_decision_gives_a_reason_and_a_ground_for_what_is_not_done(
            @ForAll RightsDecision outcome, @ForAll boolean grounded, @ForAll boolean reasoned) {
        Optional<RightRefusalGround> ground = grounded ? Optional.of(RightRefusalGround.NOT_KEPT) : Optional.empty();
        List<String> wrong = new ArrayList<>();
        if (grounded && outcome == RightsDecision.GRANTED) {
            wrong.add("rights.objection.ground_too_many");
        }
        if (!grounded && outcome != RightsDecision.GRANTED) {
            wrong.add("rights.objection.ground");
        }
        if (!reasoned) {
            wrong.add("rights.objection.empty");
        }
        RightFile seen = file(RightKind.ACCESS, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
        RightEvent.Decided decided = new RightEvent.Decided(outcome, ground, reasoned ? "Daarom." : " ");

        assertThat(RightRules.decision(seen, decided))
                .map(objection -> objection.because().key())
                .isEqualTo(wrong);
    }

    @Property
    void a_ground_is_one_that_the_law_has_for_what_was_asked(
            @ForAll RightKind kind, @ForAll RightRefusalGround ground) {
        RightFile seen = file(kind, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
        assertThat(RightRules.decision(seen, refused(ground)))
                .map(objection -> objection.because().key())
                .isEqualTo(ground.fits(kind) ? List.of() : List.of("rights.objection.ground_other"));
    }

    @Example
    void who_could_not_be_recognised_is_refused_as_such_and_told_beside_the_outcome() {
        RightFile unknown = file(RightKind.ACCESS, new RightEvent.Checked(RequesterIdentityCheck.FAILED));
        assertThat(fields(RightRules.decision(unknown, refused(RightRefusalGround.NOT_KEPT))))
                .containsExactly("outcome");
        assertThat(RightRules.decision(unknown, refused(RightRefusalGround.NOT_ENTITLED)))
                .isEmpty();
    }

    private static RightEvent.Decided refused(RightRefusalGround ground) {
        return new RightEvent.Decided(RightsDecision.REFUSED, Optional.of(ground), "Daarom.");
    }

    private static List<String> fields(List<Objection> objections) {
        return objections.stream().map(Objection::field).toList();
    }
}
