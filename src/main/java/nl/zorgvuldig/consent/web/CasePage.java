package nl.zorgvuldig.consent.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.CaseLine;
import nl.zorgvuldig.consent.OwnCase;
import nl.zorgvuldig.consent.PurposeText;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// One case, to read and to answer.
///
/// @param agreed whether the reader's yes stands: then it can be taken back
/// @param answering whether there is something to choose now
/// @param receipt where the proof of the last answer is
public record CasePage(
        String address,
        String name,
        Clause clause,
        Sentence because,
        PurposeText question,
        List<CaseLine> lines,
        Sentence asked,
        Tone tone,
        Sentence state,
        Sentence now,
        Sentence said,
        boolean agreed,
        boolean answering,
        Optional<String> receipt,
        Optional<Sentence> notice,
        Form form) {

    static CasePage of(OwnCase one, Optional<Sentence> notice, Form form) {
        CaseState state = CaseState.of(one);
        boolean agreed = one.answer().filter(answer -> answer.choice().yes()).isPresent();
        return new CasePage(
                CaseController.address(one.asked().reference()),
                one.name().given(),
                one.asked().kind().clause(),
                Sentence.of("consent.case.because", one.name().given()),
                one.purpose().text(),
                one.asked().lines(),
                Sentence.of("consent.case.asked", SchoolDay.of(one.asked().askedAt())),
                state.tone(),
                state.shortly(),
                state.fully(one),
                CaseState.said(one),
                agreed && one.asked().open() && !one.waits(),
                one.asked().open() && (one.waits() || !agreed),
                one.answer().map(Answer::id).map(id -> "/toestemming/bewijs/" + id),
                notice,
                form);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
