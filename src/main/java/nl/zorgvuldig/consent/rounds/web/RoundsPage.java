package nl.zorgvuldig.consent.rounds.web;

import java.util.List;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.consent.rounds.RoundWithdrawals.WithdrawnRound;

/// The rounds a person follows.
public record RoundsPage(List<Row> rounds, List<Withdrawn> withdrawn) {
    /// @param school its name
    public record Row(ConsentRound round, String school, RoundState state) {}

    /// @param school its name
    /// @param by name of the person who withdrew it
    public record Withdrawn(WithdrawnRound round, String school, String by) {}
}
