package nl.zorgvuldig.consent;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.kernel.PersonName;

/// How far a round is, as one reader may see it.
///
/// @param sent how many people were sent what
/// @param waiting who has not answered everything; empty for who may not know
public record RoundTally(
        Round round,
        int pupils,
        List<Line> school,
        List<OfGroup> groups,
        Map<RoundMessage, Integer> sent,
        List<Waiting> waiting) {

    /// One question.
    public record Line(Purpose purpose, Shown shown) {}

    /// @param name empty for pupils who are in no group
    public record OfGroup(String name, int pupils, List<Line> lines) {}

    /// Somebody who has not answered everything about these children.
    public record Waiting(PersonName name, List<PersonName> children) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public String toString() {
        return "RoundTally[" + round.id() + "]";
    }
}
