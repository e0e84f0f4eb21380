package nl.zorgvuldig.consent.web;

import java.util.List;
import nl.zorgvuldig.consent.Round;
import nl.zorgvuldig.consent.RoundState;
import nl.zorgvuldig.consent.WithdrawnRound;

/// The rounds somebody follows.
public record RoundsPage(List<Row> rounds, List<Withdrawn> withdrawn) {
    /// @param school what it is called
    public record Row(Round round, String school, RoundState state) {}

    /// @param school what it is called
    /// @param by who withdrew it
    public record Withdrawn(WithdrawnRound round, String school, String by) {}
}
