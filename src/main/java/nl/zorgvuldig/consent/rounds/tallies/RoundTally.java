package nl.zorgvuldig.consent.rounds.tallies;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Progress of a round, as far as one reader may see it.
///
/// @param sent number of people per message
/// @param waiting people who have not answered everything; empty for a reader who may not know
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

    /// A person who has not answered everything about these children.
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

    /// The part of a tally that a reader may see.
    public sealed interface TallyView {
        int open();

        record All(int yes, int no, int open) implements TallyView {}

        /// Number of answers, without the choices: where few refused, a number identifies a child.
        record Answered(int answered, int open) implements TallyView {}
    }
}
