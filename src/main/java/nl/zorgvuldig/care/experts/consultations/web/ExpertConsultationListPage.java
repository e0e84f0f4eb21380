package nl.zorgvuldig.care.experts.consultations.web;

import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.policy.Sentence;

/// Continuation of one of the lists about experts.
///
/// @param address without the page number
/// @param lines about pupils; empty for a list of questions
public record ExpertConsultationListPage(
        Sentence title,
        String address,
        PageOf<ExpertConsultationsPage.Line> lines,
        PageOf<ExpertConsultationsPage.Asked> asked) {

    @Override
    public String toString() {
        return "[sealed]";
    }
}
