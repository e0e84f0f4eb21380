package nl.zorgvuldig.care.consultation.web;

import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page before a consultation closes: what would be filed in which dossier, and what must be
/// corrected.
///
/// @param silent number of pupils about whom nothing was said
/// @param left number of discussed pupils who are no longer at the school
/// @param perhaps whether the text may contain a given name of another child
public record ConsultationClosingPage(
        String meeting,
        Sentence title,
        List<Line> lines,
        int silent,
        int left,
        boolean hindered,
        boolean perhaps,
        boolean resumes,
        Form form) {

    /// @param wrong what must be corrected
    public record Line(String address, String name, int agreements, List<Sentence> wrong, boolean perhaps) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
