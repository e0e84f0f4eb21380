package nl.zorgvuldig.roster.web;

import java.util.List;
import nl.zorgvuldig.policy.Sentence;

/// What an import did.
///
/// @param leavers pupils who seem to have left, for the head
public record ResultPage(String school, List<Sentence> done, List<Sentence> leavers) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
