package nl.zorgvuldig.school.personnel.applicants;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The register of applicants.
///
/// @param wrong what could not be changed about an applicant; empty when there is nothing
public record ApplicantsPage(
        Clause clause, Sentence because, List<Applicants.Line> lines, Form form, Optional<Sentence> wrong) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
