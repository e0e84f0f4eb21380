package nl.zorgvuldig.consent.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.PaperAnswers;
import nl.zorgvuldig.consent.PaperAnswers.Decider;
import nl.zorgvuldig.consent.PaperAnswers.Recorded;
import nl.zorgvuldig.consent.PaperCases;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the page on which the head writes down answers.
@Component
class PaperPages {
    private final PaperAnswers answers;
    private final PaperCases cases;
    private final Purposes purposes;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Clock clock;

    PaperPages(
            PaperAnswers answers, PaperCases cases, Purposes purposes, Pupils pupils, Accounts accounts, Clock clock) {
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

    PaperPage page(Granted<PupilId> key, Optional<Sentence> notice) {
        return page(key, notice, Form.empty().numbered(clock));
    }

    PaperPage page(Granted<PupilId> key, Optional<Sentence> notice, Form form) {
        return page(key, notice, form, List.of());
    }

    /// @param kept what the same form saved before
    PaperPage page(Granted<PupilId> key, Optional<Sentence> notice, Form form, List<Answer> kept) {
        List<Decider> deciders = answers.listDeciders(key);
        Map<PersonId, String> names = deciders.stream()
                .collect(Collectors.toMap(Decider::person, one -> one.name().full()));
        List<AnswerId> before = kept.stream().map(Answer::id).toList();
        List<PaperPage.Line> lines = new ArrayList<>();
        List<PaperPage.Line> used = new ArrayList<>();
        for (Recorded one : answers.list(key)) {
            purposes.find(one.answer().subject().purpose())
                    .map(purpose -> line(one, purpose, names))
                    .ifPresent(line -> {
                        lines.add(line);
                        if (before.contains(one.answer().id())) {
                            used.add(line);
                        }
                    });
        }
        return new PaperPage(
                address(key.target()),
                "/leerlingen/" + key.target() + "/dossier",
                pupils.findName(key.target()).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                deciders.stream()
                        .map(one -> Form.Option.of(
                                one.person().toString(), one.name().full()))
                        .toList(),
                purposes.listOfBoard(),
                lines,
                used,
                cases.list(key).stream()
                        .map(one -> new PaperPage.Asked(
                                PaperCaseController.address(
                                        key.target(), one.asked().reference()),
                                one.purpose(),
                                one.waiting().size(),
                                one.asked().askedAt()))
                        .toList(),
                notice,
                form);
    }

    private PaperPage.Line line(Recorded one, Purpose purpose, Map<PersonId, String> names) {
        PersonId person = one.answer().person();
        String name = names.containsKey(person) ? names.get(person) : name(person);
        return new PaperPage.Line(one, purpose, name, name(one.answer().recordedBy()));
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
