package nl.zorgvuldig.consent.web;

import java.util.List;
import nl.zorgvuldig.consent.Round;

/// The rounds somebody follows.
public record RoundsPage(List<Row> rounds) {
    /// @param school what it is called
    public record Row(Round round, String school, Round.Stage stage) {}
}
