package nl.zorgvuldig.consent.answers;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.OwnConsents.ChildConsents;
import nl.zorgvuldig.consent.cases.OwnConsentCases;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.rounds.RoundDeadlines;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Page on which legal representatives answer and withdraw, for all their children together.
@Controller
@RequestMapping("/toestemming")
class OwnConsentController {
    private static final String TEMPLATE = "consent/answers/own";

    private final OwnConsents consents;
    private final OwnConsentCases cases;
    private final RoundDeadlines deadlines;
    private final Clock clock;

    OwnConsentController(OwnConsents consents, OwnConsentCases cases, RoundDeadlines deadlines, Clock clock) {
        this.consents = consents;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page own(SignedInUser who, @RequestParam Optional<String> bewaard) {
        return Page.of(TEMPLATE, page(who, Form.empty(), bewaard.map(_ -> Sentence.of("consent.own.saved"))));
    }

    private OwnConsentPage page(SignedInUser who, Form kept, Optional<Sentence> notice) {
        List<ChildConsents> children = consents.list(who);
        return OwnConsentPage.of(
                children,
                cases.countWaiting(who),
                year(),
                Id.next(clock),
                kept,
                notice,
                deadlines.find(
                        children.stream()
                                .filter(child -> child.standing() instanceof ConsentEntitlement.Decides)
                                .map(ChildConsents::pupil)
                                .toList(),
                        SchoolDay.today(clock)));
    }

    @PostMapping
    Page answer(SignedInUser who, Form form) {
        Map<PupilId, List<SubmittedAnswer>> given = given(who, form);
        return switch (consents.answer(who, given)) {
            case AnswerResult.Done done
            when done.again().isEmpty() && done.retired().isEmpty() ->
                Page.seeOther(done.stored().isEmpty() ? "/toestemming?bewaard" : "/toestemming/verstuurd");
            case AnswerResult.Done done ->
                Page.again(
                        TEMPLATE,
                        page(
                                who,
                                kept(form, done.again()),
                                Optional.of(Sentence.of(
                                        done.again().isEmpty()
                                                ? "consent.own.retired"
                                                : "consent.own.changed_meanwhile"))));
            case AnswerResult.NotAsked no ->
                Page.refused(RECORDING_AFTER_CONSENT, no.standing().because());
            case AnswerResult.NotYours _ -> Page.refused(RECORDING_AFTER_CONSENT, Sentence.of("consent.own.not_yours"));
        };
    }

    /// The choices per question; questions without a choice are left out.
    private Map<PupilId, List<SubmittedAnswer>> given(SignedInUser who, Form form) {
        Map<PupilId, List<SubmittedAnswer>> given = new LinkedHashMap<>();
        ConsentValidity validity = new ConsentValidity.OfSchoolYear(year());
        Language language = Language.find(form.value("language")).orElse(Language.DUTCH);
        for (String pupil : form.values("pupil")) {
            Id.parse(pupil)
                    .map(PupilId::new)
                    .ifPresent(pupilId -> given.put(pupilId, answers(who, form, pupilId, language, validity)));
        }
        return given;
    }

    private static List<SubmittedAnswer> answers(
            SignedInUser who, Form form, PupilId pupil, Language language, ConsentValidity validity) {
        List<SubmittedAnswer> answers = new ArrayList<>();
        for (String code : form.values("purpose")) {
            Optional<ConsentChoice> choice = ConsentAnswerForm.choice(form.value(AnswerDraft.field(pupil, code)));
            Optional<PurposeKey> key = PurposeKey.parse(code);
            if (choice.isPresent() && key.isPresent()) {
                answers.add(new SubmittedAnswer(
                        id(form.value("form"), who, pupil, code),
                        ConsentSubject.of(key.get()),
                        ConsentAnswerForm.version(form, "version." + code),
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

    /// The same id for the same form sent again by the same person.
    private static ConsentAnswerId id(String form, SignedInUser who, PupilId pupil, String purpose) {
        String name = String.join("/", form, who.person().toString(), pupil.toString(), purpose);
        return new ConsentAnswerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// A form that keeps the choices for the questions shown again; the rest shows the current
    /// answers.
    private static Form kept(Form sent, List<SubmittedAnswer> again) {
        Form kept = Form.empty();
        for (String pupil : sent.values("pupil")) {
            for (SubmittedAnswer answer : again) {
                String field = "answer." + pupil + "." + answer.subject().purpose();
                if (!sent.value(field).isEmpty()) {
                    kept.with(field, sent.value(field));
                }
            }
        }
        return kept;
    }
}
