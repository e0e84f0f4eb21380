package nl.zorgvuldig.consent.rounds.web;

import java.util.List;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.consent.rounds.RoundWithdrawals.WithdrawnRound;

/// The rounds somebody follows.
public record RoundsPage(List<Row> rounds, List<Withdrawn> withdrawn) {
    /// @param school what it is called
    public record Row(ConsentRound round, String school, RoundState state) {}

    /// @param school what it is called
    /// @param by who withdrew it
    public record Withdrawn(WithdrawnRound round, String school, String by) {}
}
