package nl.zorgvuldig.consent.web;

import java.util.List;
import nl.zorgvuldig.consent.OwnCase;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// Every question in one case to who reads, newest first; what waits for them stands on top.
public record CasesPage(List<Line> waiting, List<Line> others) {
    public record Line(String address, PurposeKind kind, String name, Sentence asked, Tone tone, Sentence state) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    static CasesPage of(List<OwnCase> cases) {
        return new CasesPage(
                cases.stream().filter(OwnCase::waits).map(CasesPage::line).toList(),
                cases.stream().filter(one -> !one.waits()).map(CasesPage::line).toList());
    }

    private static Line line(OwnCase one) {
        CaseState state = CaseState.of(one);
        return new Line(
                CaseController.address(one.asked().reference()),
                one.asked().kind(),
                one.name().given(),
                Sentence.of("consent.case.asked", SchoolDay.of(one.asked().askedAt())),
                state.tone(),
                state.shortly());
    }
}
