package nl.zorgvuldig.consent.cases;

import java.util.List;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// All cases asked of the reader, newest first; those awaiting the reader are at the top.
public record OwnConsentCasesPage(List<Line> waiting, List<Line> others) {
    public record Line(String address, PurposeKind kind, String name, Sentence asked, TagTone tone, Sentence state) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    static OwnConsentCasesPage of(List<OwnConsentCase> cases) {
        return new OwnConsentCasesPage(
                cases.stream()
                        .filter(OwnConsentCase::waits)
                        .map(OwnConsentCasesPage::line)
                        .toList(),
                cases.stream()
                        .filter(consentCase -> !consentCase.waits())
                        .map(OwnConsentCasesPage::line)
                        .toList());
    }

    private static Line line(OwnConsentCase consentCase) {
        ConsentCaseState state = ConsentCaseState.of(consentCase);
        return new Line(
                OwnConsentCaseController.address(consentCase.asked().reference()),
                consentCase.asked().kind(),
                consentCase.name().given(),
                Sentence.of(
                        "consent.case.asked", SchoolDay.of(consentCase.asked().askedAt())),
                state.tone(),
                state.shortly());
    }
}
