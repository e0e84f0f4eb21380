package nl.zorgvuldig.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.consent.LetterCodeStore.Kept;
import nl.zorgvuldig.consent.LetterCodes.Known;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// The door for who has a letter: with its code, and nothing else, somebody answers for one child
/// as the guardian to whom it was written. Nobody is signed in by it, and it shows nothing of what
/// was answered: a letter may fall into other hands. Each question is answered once; a code with
/// which everything is answered is used.
@Component
@Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
public final class LetterAnswers {
    private final LetterCodes codes;
    private final LetterCodeStore kept;
    private final LetterSituation situation;
    private final Answering answering;
    private final AnswerStore answers;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    LetterAnswers(
            LetterCodes codes,
            LetterCodeStore kept,
            LetterSituation situation,
            Answering answering,
            AnswerStore answers,
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

    /// What can be answered with a code. The line in the log comes first.
    ///
    /// @throws LogUnavailable when the line cannot be written
    public LetterSeen open(LetterCode code) {
        return codes.find(code)
                .map(known -> known.guardian(clock).call(() -> open(known)))
                .orElseGet(LetterSeen.Unknown::new);
    }

    private LetterSeen open(Known known) {
        LetterSeen seen = situation.of(known.kept());
        AuditOutcome outcome = seen instanceof LetterSeen.Questions ? AuditOutcome.GRANTED : AuditOutcome.REFUSED;
        log.append(AuditEvent.of(
                        clock, Acting.current().with(ConsentActs.ANSWER), RECORDING_AFTER_CONSENT, outcome, "own_child")
                .about(known.kept().pupil())
                .through(known.kept().round().value()));
        return seen;
    }

    /// Answers about one child. What was answered before stays as it is. The same
    /// form sent again changes nothing, and is answered as the first time.
    ///
    /// @param choices at least one
    /// @throws LogUnavailable when a line cannot be written; nothing is stored then
    public LetterAnswered answer(LetterCode code, FormId form, Language language, List<LetterChoice> choices) {
        return codes.find(code)
                .map(known -> known.guardian(clock).call(() -> answer(known, form, language, choices)))
                .orElseGet(() -> new LetterAnswered.Not(new LetterSeen.Unknown()));
    }

    private LetterAnswered answer(Known known, FormId form, Language language, List<LetterChoice> choices) {
        if (sent(known, form, choices)) {
            return new LetterAnswered.Done(situation.left(known.kept()));
        }
        LetterSeen seen = open(known);
        if (!(seen instanceof LetterSeen.Questions questions)) {
            return new LetterAnswered.Not(seen);
        }
        Optional<Answered.Done> stored = work.write(ConsentActs.ANSWER, () -> store(known, form, language, choices));
        if (stored.isEmpty()) {
            return new LetterAnswered.Not(open(known));
        }
        Answered.Done done = stored.get();
        return done.again().isEmpty() && done.retired().isEmpty()
                ? new LetterAnswered.Done(left(known, questions, choices))
                : again(known, done);
    }

    /// Inside a unit of work, so that of two at once the second sees what the first did. Empty when
    /// the code was used or replaced meanwhile, or everything that was chosen was answered before.
    private Optional<Answered.Done> store(Known known, FormId form, Language language, List<LetterChoice> choices) {
        Kept code = known.kept();
        lock.change(code.pupil());
        if (!kept.find(code.hash()).map(Kept::lives).orElse(false)) {
            return Optional.empty();
        }
        Set<PurposeKey> before = situation.answered(code);
        List<NewAnswer> given = choices.stream()
                .filter(one -> !before.contains(one.purpose()))
                .map(one -> answer(code, form, language, one))
                .toList();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(answering.store(code.person(), code.pupil(), Route.LETTER_CODE, given));
    }

    private NewAnswer answer(Kept code, FormId form, Language language, LetterChoice one) {
        return new NewAnswer(
                id(code, form, one),
                ConsentSubject.of(one.purpose()),
                one.version(),
                language,
                one.choice(),
                new Validity.OfSchoolYear(SchoolYear.of(SchoolDay.today(clock))));
    }

    /// What is left; when it is nothing, the code is used from now on. What was chosen is not left,
    /// also where it was so already and is not stored again.
    private RoundAnswers left(Known known, LetterSeen.Questions questions, List<LetterChoice> choices) {
        boolean all = questions.open().stream()
                .map(Purpose::key)
                .allMatch(key -> choices.stream().anyMatch(one -> one.purpose().equals(key)));
        RoundAnswers left = all ? RoundAnswers.COMPLETE : situation.left(known.kept());
        if (left == RoundAnswers.COMPLETE) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            work.change(ConsentActs.ANSWER, () -> kept.use(known.kept().hash(), now));
        }
        return left;
    }

    private LetterAnswered again(Known known, Answered.Done done) {
        LetterSeen now = situation.of(known.kept());
        return now instanceof LetterSeen.Questions questions
                ? new LetterAnswered.Again(done, questions)
                : new LetterAnswered.Done(situation.left(known.kept()));
    }

    /// Whether this form was sent before: with all of it stored, or what of it was new when the
    /// code was used.
    private boolean sent(Known known, FormId form, List<LetterChoice> choices) {
        long same = work.read(
                ConsentActs.ANSWER,
                () -> choices.stream()
                        .filter(one -> sent(known.kept(), form, one))
                        .count());
        return same == choices.size() || same > 0 && known.kept().used().isPresent();
    }

    private boolean sent(Kept code, FormId form, LetterChoice one) {
        return answers.find(id(code, form, one))
                .map(answer -> answer.choice().yes() == one.choice().yes())
                .orElse(false);
    }

    private static AnswerId id(Kept code, FormId form, LetterChoice one) {
        String name =
                form.makes(code.person(), code.pupil()) + "/" + one.purpose().code();
        return new AnswerId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}
