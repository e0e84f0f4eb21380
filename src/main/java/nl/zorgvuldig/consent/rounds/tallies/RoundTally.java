package nl.zorgvuldig.consent.rounds.tallies;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// How far a round is, as one reader may see it.
///
/// @param sent how many people were sent what
/// @param waiting who has not answered everything; empty for who may not know
public record RoundTally(
        ConsentRound round,
        int pupils,
        List<Line> school,
        List<OfGroup> groups,
        Map<RoundMessage, Integer> sent,
        List<Waiting> waiting) {

    /// One question.
    public record Line(ConsentPurpose purpose, TallyView shown) {}

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

    /// What somebody may see of a tally.
    public sealed interface TallyView {
        int open();

        record All(int yes, int no, int open) implements TallyView {}

        /// How many answered, without how: where few said no, a number points at a child.
        record Answered(int answered, int open) implements TallyView {}
    }
}
