package nl.zorgvuldig.care.consultation.web;

import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Before a consultation closes: what would go into which dossier, and what must be put right.
///
/// @param silent how many pupils nothing was said about
/// @param left about how many pupils something was said who are not at the school any more
/// @param perhaps whether a given name of another child may stand there
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

    /// @param wrong what must be put right
    public record Line(String address, String name, int agreements, List<Sentence> wrong, boolean perhaps) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
