package nl.zorgvuldig.expertise.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.expertise.Cases;
import nl.zorgvuldig.expertise.KeptCase;
import nl.zorgvuldig.expertise.Question;
import nl.zorgvuldig.expertise.Questions;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;
import org.springframework.stereotype.Component;

/// Puts together the pages of who keeps consultations with experts.
@Component
class CasePages {
    private final Cases cases;
    private final Questions questions;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Clock clock;

    CasePages(Cases cases, Questions questions, Pupils pupils, Accounts accounts, Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.pupils = pupils;
        this.accounts = accounts;
        this.clock = clock;
    }

    CasesPage list(SignedIn who) {
        return new CasesPage(running(1), past(1), asked(who, 1));
    }

    Slice<CasesPage.Line> running(int number) {
        return lines(cases.listRunning(number));
    }

    Slice<CasesPage.Line> past(int number) {
        return lines(cases.listPast(number));
    }

    Slice<CasesPage.Asked> asked(SignedIn who, int number) {
        return questions.list(who, number).map(this::asked);
    }

    private Slice<CasesPage.Line> lines(Slice<Cases.Line> found) {
        Map<PupilId, PersonName> names = pupils.names(
                found.those().stream().map(line -> line.it().pupil()).toList());
        return found.map(line -> line(line, names));
    }

    private static CasesPage.Line line(Cases.Line line, Map<PupilId, PersonName> names) {
        return new CasesPage.Line(
                CaseController.address(line.it().id()),
                Optional.ofNullable(names.get(line.it().pupil()))
                        .map(PersonName::full)
                        .orElse("–"),
                line.it().who(),
                Sentence.of("expertise.stage." + line.standing().code()),
                StandingTone.of(line.standing()),
                line.file().meetsAt());
    }

    private CasesPage.Asked asked(Question one) {
        return new CasesPage.Asked(
                QuestionController.address(one.id()),
                accounts.nameOf(one.expert()).full(),
                one.askedAt(),
                Sentence.of("expertise.question." + state(one, SchoolDay.today(clock))),
                tone(one, SchoolDay.today(clock)));
    }

    static String state(Question one, LocalDate today) {
        return one.answer().isPresent() ? "answered" : one.waits(today) ? "waits" : "ended";
    }

    static Tone tone(Question one, LocalDate today) {
        return one.answer().isPresent() ? Tone.YES : one.waits(today) ? Tone.WAIT : Tone.QUIET;
    }

    CasePage page(Granted<PupilId> key, KeptCase kept, Optional<Sentence> said, Form form) {
        PupilId pupil = kept.it().pupil();
        String address = CaseController.address(kept.it().id());
        return new CasePage(
                address,
                name(pupil),
                "/leerlingen/" + pupil + "/dossier",
                key.clause(),
                key.because(),
                kept,
                StandingTone.of(kept.standing()),
                key.relation() == Relation.HEAD
                        ? Optional.of("/leerlingen/" + pupil + "/antwoorden/vragen/"
                                + kept.it().id())
                        : Optional.empty(),
                kept.advices().stream()
                        .map(advice -> new CasePage.Written(
                                advice.at(),
                                paragraphs(advice.text()),
                                advice.entry().isPresent()
                                        ? Optional.empty()
                                        : Optional.of(address + "/adviezen/" + advice.id())))
                        .toList(),
                said,
                form);
    }

    static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    String name(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("–");
    }
}
