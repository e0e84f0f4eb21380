package nl.zorgvuldig.consent.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.AnswerRecorder;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.letters.LetterCodeStore.Kept;
import nl.zorgvuldig.consent.letters.LetterCodes.Known;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Component;

/// Answers by letter: with the code alone, somebody answers for one child as the guardian to whom
/// the letter was written. The code signs nobody in and shows none of the answers: a letter may
/// fall into other hands. Each question is answered once; a code with which everything is answered
/// is used up.
@Component
@Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
public final class LetterAnswers {
    private final LetterCodes codes;
    private final LetterCodeStore kept;
    private final LetterCodeEvaluator situation;
    private final AnswerRecorder answering;
    private final ConsentAnswerStore answers;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    LetterAnswers(
            LetterCodes codes,
            LetterCodeStore kept,
            LetterCodeEvaluator situation,
            AnswerRecorder answering,
            ConsentAnswerStore answers,
            ConsentLock lock,
            AuditLog log,
            Work work,
            Clock clock) {
        this.codes = codes;
        this.kept = kept;
        this.situation = situation;
        this.answering = answering;
        this.answers = answers;
        this.lock = lock;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What can be answered with a code. The audit event is written first.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    public LetterCodeView open(LetterCode code) {
        return codes.find(code)
                .map(known -> known.guardian(clock).call(() -> open(known)))
                .orElseGet(LetterCodeView.Unknown::new);
    }

    private LetterCodeView open(Known known) {
        LetterCodeView seen = situation.of(known.kept());
        AuditOutcome outcome = seen instanceof LetterCodeView.Questions ? AuditOutcome.GRANTED : AuditOutcome.REFUSED;
        log.append(AuditEvent.of(
                        clock, Acting.current().with(ConsentActs.ANSWER), RECORDING_AFTER_CONSENT, outcome, "own_child")
                .about(known.kept().pupil())
                .through(known.kept().round().value()));
        return seen;
    }

    /// Answers about one child. Earlier answers stay unchanged. The same form sent again changes
    /// nothing and gets the same result.
    ///
    /// @param choices at least one
    /// @throws LogUnavailable when an audit event cannot be written; nothing is stored then
    public SubmissionResult answer(LetterCode code, FormId form, Language language, List<LetterChoice> choices) {
        return codes.find(code)
                .map(known -> known.guardian(clock).call(() -> answer(known, form, language, choices)))
                .orElseGet(() -> new SubmissionResult.Not(new LetterCodeView.Unknown()));
    }

    private SubmissionResult answer(Known known, FormId form, Language language, List<LetterChoice> choices) {
        if (sent(known, form, choices)) {
            return new SubmissionResult.Done(situation.left(known.kept()));
        }
        LetterCodeView seen = open(known);
        if (!(seen instanceof LetterCodeView.Questions questions)) {
            return new SubmissionResult.Not(seen);
        }
        Optional<AnswerResult.Done> stored =
                work.write(ConsentActs.ANSWER, () -> store(known, form, language, choices));
        if (stored.isEmpty()) {
            return new SubmissionResult.Not(open(known));
        }
        AnswerResult.Done done = stored.get();
        return done.again().isEmpty() && done.retired().isEmpty()
                ? new SubmissionResult.Done(left(known, questions, choices))
                : again(known, done);
    }

    /// Stores the answers inside a unit of work, so that the second of two concurrent requests sees
    /// what the first did. Empty when the code was used or replaced meanwhile, or everything chosen
    /// had been answered before.
    private Optional<AnswerResult.Done> store(Known known, FormId form, Language language, List<LetterChoice> choices) {
        Kept code = known.kept();
        lock.change(code.pupil());
        if (!kept.find(code.hash()).map(Kept::lives).orElse(false)) {
            return Optional.empty();
        }
        Set<PurposeKey> before = situation.answered(code);
        List<SubmittedAnswer> given = choices.stream()
                .filter(choice -> !before.contains(choice.purpose()))
                .map(choice -> answer(code, form, language, choice))
                .toList();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(answering.store(code.person(), code.pupil(), AnswerRoute.LETTER_CODE, given));
    }

    private SubmittedAnswer answer(Kept code, FormId form, Language language, LetterChoice choice) {
        return new SubmittedAnswer(
                id(code, form, choice),
                ConsentSubject.of(choice.purpose()),
                choice.version(),
                language,
                choice.choice(),
                new ConsentValidity.OfSchoolYear(SchoolYear.of(SchoolDay.today(clock))));
    }

    /// What is left to answer; when nothing is, the code is marked as used. Chosen questions are
    /// not left, even when the answer existed already and is not stored again.
    private RoundAnswerStatus left(Known known, LetterCodeView.Questions questions, List<LetterChoice> choices) {
        boolean all = questions.open().stream()
                .map(ConsentPurpose::key)
                .allMatch(key ->
                        choices.stream().anyMatch(choice -> choice.purpose().equals(key)));
        RoundAnswerStatus left = all ? RoundAnswerStatus.COMPLETE : situation.left(known.kept());
        if (left == RoundAnswerStatus.COMPLETE) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            work.change(ConsentActs.ANSWER, () -> kept.use(known.kept().hash(), now));
        }
        return left;
    }

    private SubmissionResult again(Known known, AnswerResult.Done done) {
        LetterCodeView now = situation.of(known.kept());
        return now instanceof LetterCodeView.Questions questions
                ? new SubmissionResult.Again(done, questions)
                : new SubmissionResult.Done(situation.left(known.kept()));
    }

    /// Whether this form was sent before: all of it is stored, or the part that was new when the
    /// code was used.
    private boolean sent(Known known, FormId form, List<LetterChoice> choices) {
        long same = work.read(
                ConsentActs.ANSWER,
                () -> choices.stream()
                        .filter(choice -> sent(known.kept(), form, choice))
                        .count());
        return same == choices.size() || same > 0 && known.kept().used().isPresent();
    }

    private boolean sent(Kept code, FormId form, LetterChoice choice) {
        return answers.find(id(code, form, choice))
                .map(answer -> answer.choice().yes() == choice.choice().yes())
                .orElse(false);
    }

    private static ConsentAnswerId id(Kept code, FormId form, LetterChoice choice) {
        String name =
                form.makes(code.person(), code.pupil()) + "/" + choice.purpose().code();
        return new ConsentAnswerId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    /// Result of answers sent with a code.
    public sealed interface SubmissionResult {
        /// @param left whether something can still be answered with the code
        record Done(RoundAnswerStatus left) implements SubmissionResult {}

        /// Some were stored; others were rephrased meanwhile, or are not asked any more.
        ///
        /// @param done result of storing
        /// @param now what can still be answered
        record Again(AnswerResult.Done done, LetterCodeView.Questions now) implements SubmissionResult {}

        /// Nothing was stored.
        record Not(LetterCodeView why) implements SubmissionResult {}
    }

    /// A choice sent with a code.
    ///
    /// @param version of the text that was shown
    public record LetterChoice(PurposeKey purpose, int version, ConsentChoice choice) {}
}
