package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Answered;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.NewAnswer;
import nl.zorgvuldig.consent.OwnCases;
import nl.zorgvuldig.consent.OwnConsents;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Those who decide for a child answer here, and take back here: one page for all their children.
@Controller
@RequestMapping("/toestemming")
class OwnConsentController {
    private static final String TEMPLATE = "consent/own";

    private final OwnConsents consents;
    private final OwnCases cases;
    private final Clock clock;

    OwnConsentController(OwnConsents consents, OwnCases cases, Clock clock) {
        this.consents = consents;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page own(SignedIn who, @RequestParam Optional<String> bewaard) {
        return Page.of(
                TEMPLATE,
                OwnPage.of(
                        consents.list(who),
                        cases.countWaiting(who),
                        year(),
                        Id.next(clock),
                        Form.empty(),
                        bewaard.map(_ -> Sentence.of("consent.own.saved"))));
    }

    @PostMapping
    Page answer(SignedIn who, Form form) {
        Map<PupilId, List<NewAnswer>> given = given(who, form);
        return switch (consents.answer(who, given)) {
            case Answered.Done done
            when done.again().isEmpty() && done.retired().isEmpty() -> Page.seeOther("/toestemming?bewaard");
            case Answered.Done done ->
                Page.again(
                        TEMPLATE,
                        OwnPage.of(
                                consents.list(who),
                                cases.countWaiting(who),
                                year(),
                                Id.next(clock),
                                kept(form, done.again()),
                                Optional.of(Sentence.of(
                                        done.again().isEmpty() ? "consent.own.retired" : "consent.own.again"))));
            case Answered.NotAsked no ->
                Page.refused(RECORDING_AFTER_CONSENT, no.standing().because());
            case Answered.NotYours _ -> Page.refused(RECORDING_AFTER_CONSENT, Sentence.of("consent.own.not_yours"));
        };
    }

    /// What was chosen, question by question; a question without a choice is left out.
    private Map<PupilId, List<NewAnswer>> given(SignedIn who, Form form) {
        Map<PupilId, List<NewAnswer>> given = new LinkedHashMap<>();
        Validity validity = new Validity.OfSchoolYear(year());
        Language language = Language.find(form.value("language")).orElse(Language.DUTCH);
        for (String pupil : form.values("pupil")) {
            Id.parse(pupil)
                    .map(PupilId::new)
                    .ifPresent(one -> given.put(one, answers(who, form, one, language, validity)));
        }
        return given;
    }

    private static List<NewAnswer> answers(
            SignedIn who, Form form, PupilId pupil, Language language, Validity validity) {
        List<NewAnswer> answers = new ArrayList<>();
        for (String code : form.values("purpose")) {
            Optional<Choice> choice = AnswerForm.choice(form.value(OwnPage.field(pupil, code)));
            Optional<PurposeKey> key = PurposeKey.parse(code);
            if (choice.isPresent() && key.isPresent()) {
                answers.add(new NewAnswer(
                        id(form.value("form"), who, pupil, code),
                        ConsentSubject.of(key.get()),
                        AnswerForm.version(form, "version." + code),
                        language,
                        choice.get(),
                        validity));
            }
        }
        return answers;
    }

    private SchoolYear year() {
        return SchoolYear.of(SchoolDay.today(clock));
    }

    /// The same for the same form sent again, and nobody else's.
    private static AnswerId id(String form, SignedIn who, PupilId pupil, String purpose) {
        String name = String.join("/", form, who.person().toString(), pupil.toString(), purpose);
        return new AnswerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// What is shown again keeps what was chosen; the rest is shown as it stands now.
    private static Form kept(Form sent, List<NewAnswer> again) {
        Form kept = Form.empty();
        for (String pupil : sent.values("pupil")) {
            for (NewAnswer one : again) {
                String field = "answer." + pupil + "." + one.subject().purpose();
                if (!sent.value(field).isEmpty()) {
                    kept.with(field, sent.value(field));
                }
            }
        }
        return kept;
    }
}
