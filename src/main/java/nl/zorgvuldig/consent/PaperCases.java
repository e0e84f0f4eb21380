package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.consent.PaperAnswers.Decider;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the head, who keeps the dossier: what somebody who decides answered about one case
/// on paper, or refused by telephone, and the letter on which they can answer. By the rules of
/// [PaperAnswers], to the same words as on their own page: whoever answered is told, a mistake is
/// mended there.
@Component
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
public final class PaperCases {
    private final CaseBook book;
    private final FactsReader reader;
    private final Purposes purposes;
    private final PaperAnswers answers;
    private final PaperEntries entries;
    private final CaseLetters letters;
    private final RecordedMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PaperCases(
            CaseBook book,
            FactsReader reader,
            Purposes purposes,
            PaperAnswers answers,
            PaperEntries entries,
            CaseLetters letters,
            RecordedMail mail,
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

    /// What is asked about the pupil now, newest first. Leaves the key unused.
    public List<PaperCase> list(Granted<PupilId> key) {
        List<Decider> deciders = answers.listDeciders(key);
        ConsentRules rules = rules(key, clock.instant());
        List<PaperCase> open = new ArrayList<>();
        for (CaseQuestion asked : book.list(List.of(key.target()))) {
            if (asked.open()) {
                purposes.findCase(asked.kind()).ifPresent(purpose -> open.add(one(asked, purpose, deciders, rules)));
            }
        }
        return open;
    }

    private PaperCase one(CaseQuestion asked, Purpose purpose, List<Decider> deciders, ConsentRules rules) {
        return new PaperCase(
                asked,
                purpose,
                deciders,
                deciders.stream()
                        .filter(one -> waits(rules.own(one.person(), question(asked, purpose))))
                        .toList());
    }

    private static boolean waits(OwnAnswer own) {
        return switch (own) {
            case OwnAnswer.Nothing _, OwnAnswer.Old _ -> true;
            case OwnAnswer.Yes _, OwnAnswer.No _ -> false;
        };
    }

    private Question question(CaseQuestion asked, Purpose purpose) {
        return purpose.question(ConsentSubject.about(purpose.key(), asked.reference()), clock.instant());
    }

    /// Empty for one that is not asked about this pupil now. Leaves the key unused.
    public Optional<PaperCase> find(Granted<PupilId> key, UUID reference) {
        return list(key).stream()
                .filter(one -> one.asked().reference().equals(reference))
                .findFirst();
    }

    /// The same form sent again changes nothing, and says so when it now says something else.
    ///
    /// @throws nl.zorgvuldig.audit.LogUnavailable when the line cannot be written; nothing is
    ///     recorded then
    public Outcome<Nothing> record(Granted<PupilId> key, PaperCase to, PaperCaseWish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Objection> objections =
                new ArrayList<>(new PaperRules(rules(key, now).standing(wish.person()), SchoolDay.of(now))
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

    /// The letter with which somebody can answer on paper: the words as on their own page, and room
    /// for an answer and a name. Empty for who does not decide. The line in the log comes first.
    ///
    /// @throws nl.zorgvuldig.audit.LogUnavailable when the line cannot be written
    public Optional<CaseLetter> letter(Granted<PupilId> key, PaperCase about, PersonId to) {
        Optional<Decider> decider =
                about.deciders().stream().filter(one -> one.person().equals(to)).findFirst();
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
