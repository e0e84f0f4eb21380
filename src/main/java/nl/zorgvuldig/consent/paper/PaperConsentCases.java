package nl.zorgvuldig.consent.paper;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.cases.ConsentCase;
import nl.zorgvuldig.consent.cases.ConsentCaseRegistry;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.paper.PaperAnswers.Decider;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Answers about single cases, recorded by the head, who keeps the dossier: on paper, or a refusal
/// by telephone; and the letter for answering. Follows the rules of [PaperAnswers] and uses the
/// text of people's own page: the person who answered is notified, and mistakes are corrected
/// there.
@Component
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
public final class PaperConsentCases {
    private final ConsentCaseRegistry book;
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final PaperAnswers answers;
    private final PaperAnswerRecorder entries;
    private final ConsentCaseLetterWriter letters;
    private final PaperAnswerMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PaperConsentCases(
            ConsentCaseRegistry book,
            ConsentFactsReader reader,
            ConsentPurposes purposes,
            PaperAnswers answers,
            PaperAnswerRecorder entries,
            ConsentCaseLetterWriter letters,
            PaperAnswerMail mail,
            AuditLog log,
            Work work,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.purposes = purposes;
        this.answers = answers;
        this.entries = entries;
        this.letters = letters;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Current cases about the pupil, newest first. Leaves the key unused.
    public List<PaperConsentCase> list(Granted<PupilId> key) {
        List<Decider> deciders = answers.listDeciders(key);
        ConsentRules rules = rules(key, clock.instant());
        List<PaperConsentCase> open = new ArrayList<>();
        for (ConsentCase asked : book.list(List.of(key.target()))) {
            if (asked.open()) {
                purposes.findCase(asked.kind()).ifPresent(purpose -> open.add(one(asked, purpose, deciders, rules)));
            }
        }
        return open;
    }

    private PaperConsentCase one(
            ConsentCase asked, ConsentPurpose purpose, List<Decider> deciders, ConsentRules rules) {
        return new PaperConsentCase(
                asked,
                purpose,
                deciders,
                deciders.stream()
                        .filter(decider -> waits(rules.own(decider.person(), question(asked, purpose))))
                        .toList());
    }

    private static boolean waits(OwnAnswerStatus own) {
        return switch (own) {
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> true;
            case OwnAnswerStatus.Yes _, OwnAnswerStatus.No _ -> false;
        };
    }

    private ConsentQuestion question(ConsentCase asked, ConsentPurpose purpose) {
        return purpose.question(ConsentSubject.about(purpose.key(), asked.reference()), clock.instant());
    }

    /// Empty for a case that is not asked about this pupil now. Leaves the key unused.
    public Optional<PaperConsentCase> find(Granted<PupilId> key, UUID reference) {
        return list(key).stream()
                .filter(consentCase -> consentCase.asked().reference().equals(reference))
                .findFirst();
    }

    /// Records an answer. The same form sent again changes nothing; when its content differs now,
    /// the result says so.
    ///
    /// @throws nl.zorgvuldig.platform.audit.LogUnavailable when the audit event cannot be written;
    ///     nothing is recorded then
    public Outcome<Nothing> record(Granted<PupilId> key, PaperConsentCase to, PaperCaseInput wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Objection> objections =
                new ArrayList<>(new PaperAnswerRules(rules(key, now).standing(wish.person()), SchoolDay.of(now))
                        .objections(wish, to.purpose().key()));
        LocalDate asked = SchoolDay.of(to.asked().askedAt());
        if (wish.day().isBefore(asked)) {
            objections.add(new Objection("day", Sentence.of("consent.paper.objection.before_asked", asked)));
        }
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        var pupil = key.use(ConsentActs.ANSWER);
        return work.write(
                ConsentActs.ANSWER,
                () -> entries.store(
                        key.person(), pupil, to, wish, now, () -> mail.tell(wish.person(), pupil, wish.day())));
    }

    /// Letter for answering on paper: the text of the person's own page, with room for an answer
    /// and a name. Empty for a person who does not decide. The audit event is written first.
    ///
    /// @throws nl.zorgvuldig.platform.audit.LogUnavailable when the audit event cannot be written
    public Optional<ConsentCaseLetter> letter(Granted<PupilId> key, PaperConsentCase about, PersonId to) {
        Optional<Decider> decider = about.deciders().stream()
                .filter(each -> each.person().equals(to))
                .findFirst();
        if (decider.isEmpty()) {
            return Optional.empty();
        }
        var pupil = key.use(ConsentActs.ANSWER);
        log.append(log.done(ConsentActs.ANSWER, about.asked().kind().clause(), "case-letter")
                .about(pupil)
                .through(about.asked().reference()));
        return Optional.of(letters.write(about, decider.get(), SchoolDay.today(clock)));
    }

    private ConsentRules rules(Granted<PupilId> key, Instant at) {
        return new ConsentRules(
                Objects.requireNonNull(reader.read(List.of(key.target())).get(key.target())), at);
    }
}
