package nl.zorgvuldig.consent.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.paper.PaperAnswers.Decider;
import nl.zorgvuldig.consent.paper.PaperAnswers.Recorded;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the page on which the head records answers.
@Component
class PaperAnswerPages {
    private final PaperAnswers answers;
    private final PaperConsentCases cases;
    private final ConsentPurposes purposes;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Clock clock;

    PaperAnswerPages(
            PaperAnswers answers,
            PaperConsentCases cases,
            ConsentPurposes purposes,
            Pupils pupils,
            Accounts accounts,
            Clock clock) {
        this.answers = answers;
        this.cases = cases;
        this.purposes = purposes;
        this.pupils = pupils;
        this.accounts = accounts;
        this.clock = clock;
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/antwoorden";
    }

    PaperAnswerPage page(Granted<PupilId> key, Optional<Sentence> notice) {
        return page(key, notice, Form.empty().numbered(clock));
    }

    PaperAnswerPage page(Granted<PupilId> key, Optional<Sentence> notice, Form form) {
        return page(key, notice, form, List.of());
    }

    /// @param kept what the same form saved before
    PaperAnswerPage page(Granted<PupilId> key, Optional<Sentence> notice, Form form, List<ConsentAnswer> kept) {
        List<Decider> deciders = answers.listDeciders(key);
        Map<PersonId, String> names = deciders.stream()
                .collect(Collectors.toMap(
                        Decider::person, decider -> decider.name().full()));
        List<ConsentAnswerId> before = kept.stream().map(ConsentAnswer::id).toList();
        List<PaperAnswerPage.Line> lines = new ArrayList<>();
        List<PaperAnswerPage.Line> used = new ArrayList<>();
        for (Recorded recorded : answers.list(key)) {
            purposes.find(recorded.answer().subject().purpose())
                    .map(purpose -> line(recorded, purpose, names))
                    .ifPresent(line -> {
                        lines.add(line);
                        if (before.contains(recorded.answer().id())) {
                            used.add(line);
                        }
                    });
        }
        return new PaperAnswerPage(
                address(key.target()),
                "/leerlingen/" + key.target() + "/dossier",
                pupils.findName(key.target()).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                deciders.stream()
                        .map(decider -> Form.Option.of(
                                decider.person().toString(), decider.name().full()))
                        .toList(),
                purposes.listOfBoard(),
                lines,
                used,
                cases.list(key).stream()
                        .map(consentCase -> new PaperAnswerPage.Asked(
                                PaperCaseController.address(
                                        key.target(), consentCase.asked().reference()),
                                consentCase.purpose(),
                                consentCase.waiting().size(),
                                consentCase.asked().askedAt()))
                        .toList(),
                notice,
                form);
    }

    private PaperAnswerPage.Line line(Recorded recorded, ConsentPurpose purpose, Map<PersonId, String> names) {
        PersonId person = recorded.answer().person();
        String name = names.containsKey(person) ? names.get(person) : name(person);
        return new PaperAnswerPage.Line(
                recorded, purpose, name, name(recorded.answer().recordedBy()));
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
