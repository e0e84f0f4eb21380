package nl.zorgvuldig.access.control.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Who takes over a group: first which group, then one form about all of it; beside it what is given
/// now.
///
/// @param said what was done just now
/// @param schools that the reader heads
/// @param chosen the group that it is about
/// @param running today, and from a later day on
public record ReplacementPage(
        Optional<Sentence> said, List<Headed> schools, Optional<Chosen> chosen, List<Running> running) {
    public Clause clause() {
        return Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
    }

    public record Headed(String name, List<Line> groups) {}

    /// @param guides who guides it by the roster
    /// @param replacing who has it now instead
    public record Line(String id, String name, String guides, int pupils, List<String> replacing) {}

    /// @param near a few colleagues who are likely
    /// @param others everybody else, by school
    /// @param days to choose in one go
    /// @param seen what was given when the page was made
    public record Chosen(
            Line group, List<Colleague> near, List<Form.Options> others, List<Stretch> days, String seen, Form form) {}

    public record Colleague(String id, String name, Sentence hint) {}

    /// @param label key of its words, which name the last day
    public record Stretch(String value, String label, LocalDate last) {}

    /// @param group empty when they sit in more than one
    /// @param begun whether it is today
    /// @param fresh whether it was given just now
    public record Running(
            String id,
            String person,
            Optional<String> group,
            int pupils,
            Period period,
            boolean begun,
            boolean fresh) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
