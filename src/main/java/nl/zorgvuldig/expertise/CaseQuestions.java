package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.CaseLine;
import nl.zorgvuldig.consent.CaseQuestion;
import nl.zorgvuldig.consent.ConsentCases;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// What those who decide for a pupil read before they answer: which expert, to what end, what is
/// shown, until when. A yes counts from the day it is asked, so that a date can be set before the
/// first of the agreed days. No word of the dossier itself: that is inspected under supervision.
@Component
final class CaseQuestions implements ConsentCases {
    private final CaseStore store;
    private final ExpertWords words;
    private final Clock clock;

    CaseQuestions(CaseStore store, ExpertWords words, Clock clock) {
        this.store = store;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public PurposeKind kind() {
        return PurposeKind.EXPERT;
    }

    @Override
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<CaseQuestion> list(Collection<PupilId> pupils) {
        List<Case> cases = store.listAbout(pupils);
        Set<CaseId> running = running(cases);
        return cases.stream()
                .map(one -> question(one, running.contains(one.id())))
                .toList();
    }

    private Set<CaseId> running(List<Case> cases) {
        LocalDate today = SchoolDay.today(clock);
        return store.files(cases.stream().map(Case::outline).toList()).values().stream()
                .filter(file -> ExpertCaseRules.running(file, today))
                .map(file -> file.request().id())
                .collect(Collectors.toSet());
    }

    private CaseQuestion question(Case one, boolean running) {
        return new CaseQuestion(
                PurposeKind.EXPERT,
                one.id().value(),
                one.pupil(),
                one.proposedAt(),
                new Period(SchoolDay.of(one.proposedAt()), one.period().until()),
                running,
                lines(one));
    }

    private List<CaseLine> lines(Case one) {
        List<CaseLine> lines = new ArrayList<>();
        lines.add(new CaseLine(Sentence.of("expertise.case.who"), one.who()));
        lines.add(new CaseLine(Sentence.of("expertise.case.aim"), one.aim()));
        for (Shown shown : one.shown()) {
            lines.add(new CaseLine(Sentence.of("expertise.case.shown"), words.item(shown)));
        }
        lines.add(new CaseLine(
                Sentence.of("expertise.case.period"), words.say(Sentence.of("expertise.case.days", one.period()))));
        lines.add(new CaseLine(Sentence.of("expertise.case.how"), words.say(Sentence.of("expertise.case.how.text"))));
        return lines;
    }
}
