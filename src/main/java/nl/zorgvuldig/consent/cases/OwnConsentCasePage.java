package nl.zorgvuldig.consent.cases;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.purposes.PurposeText;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// One case, to read and to answer.
///
/// @param agreed whether the reader's consent stands: then it can be withdrawn
/// @param answering whether there is something to choose now
/// @param receipt address of the receipt of the last answer
public record OwnConsentCasePage(
        String address,
        String name,
        Clause clause,
        Sentence because,
        PurposeText question,
        List<ConsentCaseDetail> lines,
        Sentence asked,
        TagTone tone,
        Sentence state,
        Sentence now,
        Sentence said,
        boolean agreed,
        boolean answering,
        Optional<String> receipt,
        Optional<Sentence> notice,
        Form form) {

    static OwnConsentCasePage of(OwnConsentCase consentCase, Optional<Sentence> notice, Form form) {
        ConsentCaseState state = ConsentCaseState.of(consentCase);
        boolean agreed =
                consentCase.answer().filter(answer -> answer.choice().yes()).isPresent();
        return new OwnConsentCasePage(
                OwnConsentCaseController.address(consentCase.asked().reference()),
                consentCase.name().given(),
                consentCase.asked().kind().clause(),
                Sentence.of("consent.case.because", consentCase.name().given()),
                consentCase.purpose().text(),
                consentCase.asked().lines(),
                Sentence.of(
                        "consent.case.asked", SchoolDay.of(consentCase.asked().askedAt())),
                state.tone(),
                state.shortly(),
                state.fully(consentCase),
                ConsentCaseState.said(consentCase),
                agreed && consentCase.asked().open() && !consentCase.waits(),
                consentCase.asked().open() && (consentCase.waits() || !agreed),
                consentCase.answer().map(ConsentAnswer::id).map(id -> "/toestemming/bewijs/" + id),
                notice,
                form);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
