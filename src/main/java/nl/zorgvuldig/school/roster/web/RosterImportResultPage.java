package nl.zorgvuldig.school.roster.web;

import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;

/// What an import did.
///
/// @param leavers proposed leavers, for the head
public record RosterImportResultPage(String school, List<Sentence> done, List<Sentence> leavers) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
