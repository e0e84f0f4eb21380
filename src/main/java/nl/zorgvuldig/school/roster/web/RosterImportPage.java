package nl.zorgvuldig.school.roster.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.RosterProblem;

/// Start page of an import, also shown for a file that cannot be imported.
///
/// @param notice what was done just now
/// @param problems of the file that was sent, when there are more than fit beside the field
/// @param dropped the fields of that file that would have been dropped
public record RosterImportPage(
        Form form,
        List<Form.Option> schools,
        Optional<Sentence> notice,
        List<RosterProblem> problems,
        List<DroppedField> dropped) {}
