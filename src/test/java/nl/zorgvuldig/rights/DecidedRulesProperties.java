package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;
import static nl.zorgvuldig.rights.RightFiles.TODAY;
import static nl.zorgvuldig.rights.RightFiles.fields;
import static nl.zorgvuldig.rights.RightFiles.file;
import static nl.zorgvuldig.rights.RightFiles.lifted;
import static nl.zorgvuldig.rights.RightFiles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What must be said with a decision, and what a request stands at after it.
@Upholds(WHERE_TO_TURN)
class DecidedRulesProperties {
    @Property
    void a_decision_gives_a_reason_and_a_ground_for_what_is_not_done(
            @ForAll Outcome outcome, @ForAll boolean grounded, @ForAll boolean reasoned) {
        Optional<Ground> ground = grounded ? Optional.of(Ground.NOT_KEPT) : Optional.empty();
        List<String> wrong = new ArrayList<>();
        if (grounded && outcome == Outcome.GRANTED) {
            wrong.add("rights.objection.ground_too_many");
        }
        if (!grounded && outcome != Outcome.GRANTED) {
            wrong.add("rights.objection.ground");
        }
        if (!reasoned) {
            wrong.add("rights.objection.empty");
        }
        RightFile seen = file(RightKind.ACCESS, new Step.What.Checked(Check.SEEN));
        Step.What.Decided decided =
                new Step.What.Decided(outcome, ground, reasoned ? "Daarom." : " ");

        assertThat(RightRules.decision(seen, decided))
                .map(one -> one.because().key())
                .isEqualTo(wrong);
    }

    @Property
    void a_ground_is_one_that_the_law_has_for_what_was_asked(
            @ForAll RightKind kind, @ForAll Ground ground) {
        RightFile seen = file(kind, new Step.What.Checked(Check.SEEN));
        assertThat(RightRules.decision(seen, refused(ground)))
                .map(one -> one.because().key())
                .isEqualTo(
                        ground.fits(kind) ? List.of() : List.of("rights.objection.ground_other"));
    }

    @Example
    void who_could_not_be_recognised_is_refused_as_such_and_told_beside_the_outcome() {
        RightFile unknown = file(RightKind.ACCESS, new Step.What.Checked(Check.FAILED));
        assertThat(fields(RightRules.decision(unknown, refused(Ground.NOT_KEPT))))
                .containsExactly("outcome");
        assertThat(RightRules.decision(unknown, refused(Ground.NOT_ENTITLED))).isEmpty();
    }

    @Example
    void what_cannot_be_done_is_answered_with_where_it_stands() {
        assertThat(said(Move.DECIDE)).contains("rights.no.unchecked");
        assertThat(said(Move.CARRY_OUT)).contains("rights.no.undecided");
        assertThat(said(Move.CARRY_OUT, new Step.What.Checked(Check.SEEN)))
                .contains("rights.no.undecided");
        assertThat(said(Move.DECIDE, granted())).contains("rights.no.decided");
        assertThat(said(Move.DECIDE, refused(Ground.NOT_KEPT))).contains("rights.no.refused");
        assertThat(said(Move.DECIDE, new Step.What.Done("Zo."))).contains("rights.no.done");
        assertThat(said(Move.DECIDE, new Step.What.Withdrawn())).contains("rights.no.withdrawn");
        assertThat(said(Move.LIFT, lifted(9, "Zo."))).contains("rights.no.lifted");
        assertThat(said(Move.EXTEND, new Step.What.Extended("Veel.")))
                .contains("rights.no.extended");
    }

    @Example
    void the_term_of_the_law_runs_until_it_is_decided_and_what_is_open_until_it_is_done() {
        for (Stage waits : List.of(new Stage.Asked(), new Stage.Checked(Check.SEEN))) {
            assertThat(RightRules.waiting(waits)).isTrue();
            assertThat(RightRules.open(waits)).isTrue();
        }
        for (Stage decided : List.of(new Stage.Granted(Outcome.GRANTED), new Stage.Still())) {
            assertThat(RightRules.waiting(decided)).isFalse();
            assertThat(RightRules.open(decided)).isTrue();
        }
        for (Stage over :
                List.of(
                        new Stage.Lifted(TODAY),
                        new Stage.Refused(),
                        new Stage.Done(),
                        new Stage.Withdrawn())) {
            assertThat(RightRules.waiting(over)).isFalse();
            assertThat(RightRules.open(over)).isFalse();
        }
    }

    private static Step.What.Decided granted() {
        return new Step.What.Decided(Outcome.GRANTED, Optional.empty(), "Daarom.");
    }

    private static Optional<String> said(Move move, Step.What... done) {
        return RightRules.whyNot(file(RightKind.ACCESS, done), move, TODAY).map(Sentence::key);
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(one -> one.because().key());
    }
}
