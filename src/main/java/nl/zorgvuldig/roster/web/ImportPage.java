package nl.zorgvuldig.roster.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.roster.DroppedField;
import nl.zorgvuldig.roster.RosterProblem;
import nl.zorgvuldig.web.Form;

/// Where an import begins, and where a file that cannot be taken over ends.
///
/// @param notice what was done just now
/// @param problems of the file that was sent, when there are more than fit beside the field
/// @param dropped the fields of that file that would have been left behind
public record ImportPage(
        Form form,
        List<Form.Option> schools,
        Optional<Sentence> notice,
        List<RosterProblem> problems,
        List<DroppedField> dropped) {}
