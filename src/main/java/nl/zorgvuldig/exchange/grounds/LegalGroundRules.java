package nl.zorgvuldig.exchange.grounds;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.grounds.LegalGroundDecision.Choice;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for which grounds of the closed list are on: all, but those few that may be off and that the
/// last decision switched off. Facts in, decision out.
public final class LegalGroundRules {
    private LegalGroundRules() {}

    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static Set<LegalGround> on(List<LegalGroundDecision> decisions) {
        Set<LegalGround> on = EnumSet.allOf(LegalGround.class);
        decisions.stream().filter(decision -> decision.ground().mayBeOff()).forEach(decision -> {
            switch (decision.choice()) {
                case ON -> on.add(decision.ground());
                case OFF -> on.remove(decision.ground());
                case INSTRUCTION -> {}
            }
        });
        return on;
    }

    /// Objection to switching a ground that the law does not leave to the board.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static Optional<Objection> objection(LegalGround ground, Choice choice) {
        return choice == Choice.INSTRUCTION || ground.mayBeOff()
                ? Optional.empty()
                : Optional.of(DisclosureRules.no("words", "exchange.objection.not_the_board"));
    }

    /// @param decided the day of the decision; never in the future
    public static List<Objection> objections(Optional<LocalDate> decided, String words, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (decided.isEmpty() || decided.get().isAfter(today)) {
            objections.add(DisclosureRules.no("on", "exchange.objection.decided"));
        }
        DisclosureRules.words("words", words).ifPresent(objections::add);
        return objections;
    }
}
