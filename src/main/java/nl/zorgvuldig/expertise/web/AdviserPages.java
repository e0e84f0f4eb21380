package nl.zorgvuldig.expertise.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Advising;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.expertise.Advices;
import nl.zorgvuldig.expertise.Answering;
import nl.zorgvuldig.expertise.OpenCases;
import nl.zorgvuldig.expertise.Question;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the pages of an expert.
@Component
class AdviserPages {
    private final Answering answering;
    private final Advising dossier;
    private final Advices advices;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final Clock clock;

    AdviserPages(
            Answering answering,
            Advising dossier,
            Advices advices,
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            Clock clock) {
        this.answering = answering;
        this.dossier = dossier;
        this.advices = advices;
        this.pupils = pupils;
        this.accounts = accounts;
        this.schools = schools;
        this.clock = clock;
    }

    Form fresh() {
        return Form.empty().numbered(clock);
    }

    Optional<FormId> number(Form form) {
        return form.number("advice");
    }

    AdviserPage own(SignedIn who, List<OpenCases.Open> open) {
        return new AdviserPage(
                open.stream()
                        .map(one -> new AdviserPage.Line(
                                AdviserController.address(one),
                                name(one.it().pupil()),
                                one.meetsAt(),
                                one.it().period().until()))
                        .toList(),
                answering.list(who).stream().map(this::asked).toList());
    }

    private AdviserPage.Asked asked(Question one) {
        LocalDate today = SchoolDay.today(clock);
        return new AdviserPage.Asked(
                AnswerController.address(one.id()),
                school(one),
                one.until(),
                Sentence.of("expertise.question." + CasePages.state(one, today)),
                CasePages.tone(one, today));
    }

    String school(Question one) {
        return schools.list().stream()
                .filter(it -> it.id().equals(one.school()))
                .map(School::name)
                .findFirst()
                .orElse("–");
    }

    /// Uses the key.
    ReadingPage reading(Granted<PupilId> key, SignedIn who, OpenCases.Open one, Form form) {
        List<Entry> entries = dossier.read(key, one.it().entries());
        return new ReadingPage(
                AdviserController.address(one),
                name(one.it().pupil()),
                one.it().aim(),
                one.meetsAt(),
                key.clause(),
                key.because(),
                accounts.nameOf(who.person()).full(),
                SchoolDay.today(clock),
                entries.stream()
                        .map(it -> new ReadingPage.Item(
                                it.kind().code(), it.happenedOn(), CasePages.paragraphs(it.text())))
                        .toList(),
                one.it().shown().size() - entries.size(),
                advices.list(one.it()).stream()
                        .map(it -> new ReadingPage.Written(it.at(), CasePages.paragraphs(it.text())))
                        .toList(),
                form);
    }

    private String name(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("–");
    }
}
