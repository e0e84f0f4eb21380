package nl.zorgvuldig.consent.paper;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.answers.AnswerRecorder;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Answers given on paper or by telephone, recorded by the head, who keeps the dossier. Only the
/// head may, because only the head may read what a guardian answered; whoever maintains the roster
/// may not. The person who answered is notified, and a mistake is corrected by a new answer that
/// names the old one.
@Component
@Upholds(RECORDING_AFTER_CONSENT)
public final class PaperAnswers {
    private final ConsentAnswerStore answers;
    private final PaperScanStore scans;
    private final AnswerRecorder answering;
    private final ConsentFactsReader reader;
    private final PaperAnswerRecorder entries;
    private final Guardians guardians;
    private final Pupils pupils;
    private final PaperAnswerMail mail;
    private final ConsentLock lock;
    private final Work work;
    private final Clock clock;

    PaperAnswers(
            ConsentAnswerStore answers,
            PaperScanStore scans,
            AnswerRecorder answering,
            ConsentFactsReader reader,
            PaperAnswerRecorder entries,
            Guardians guardians,
            Pupils pupils,
            PaperAnswerMail mail,
            ConsentLock lock,
            Work work,
            Clock clock) {
        this.answers = answers;
        this.scans = scans;
        this.answering = answering;
        this.reader = reader;
        this.entries = entries;
        this.guardians = guardians;
        this.pupils = pupils;
        this.mail = mail;
        this.lock = lock;
        this.work = work;
        this.clock = clock;
    }

    /// An answer recorded by the school.
    ///
    /// @param mended whether a later answer replaces it
    public record Recorded(ConsentAnswer answer, Optional<UUID> scan, boolean mended) {
        /// Whether it can be corrected. A refusal by telephone about one case cannot be corrected
        /// to consent, which must be signed.
        public boolean mendable() {
            return !mended
                    && (answer.choice().yes()
                            || answer.route() != AnswerRoute.TELEPHONE
                            || answer.subject().reference().isEmpty());
        }
    }

    /// A person whose answer can be recorded.
    public record Decider(PersonId person, PersonName name) {
        @Override
        public String toString() {
            return person.toString();
        }
    }

    /// The people who decide for the pupil today; from sixteen the pupil alone. Leaves the key
    /// unused.
    public List<Decider> listDeciders(Granted<PupilId> key) {
        ConsentRules rules = rules(key.target(), clock.instant());
        PersonId self = ConsentDeciders.self(key.target());
        if (rules.standing(self) instanceof ConsentEntitlement.Decides) {
            return pupils.findName(key.target()).stream()
                    .map(name -> new Decider(self, name))
                    .toList();
        }
        return guardians.list(key.target()).stream()
                .filter(guardian -> rules.standing(guardian.person()) instanceof ConsentEntitlement.Decides)
                .map(guardian -> new Decider(guardian.person(), guardian.name()))
                .toList();
    }

    /// Answers recorded by the school, newest first. Leaves the key unused.
    public List<Recorded> list(Granted<PupilId> key) {
        return work.read(ConsentActs.ANSWER, () -> {
            List<ConsentAnswer> all = answers.list(List.of(key.target()));
            List<PaperScanStore.Kept> kept = scans.list(key.target());
            List<Recorded> recorded = new ArrayList<>();
            for (ConsentAnswer answer : all) {
                if (byOffice(answer)) {
                    recorded.addFirst(new Recorded(answer, scan(answer, kept), mended(answer, all)));
                }
            }
            return recorded;
        });
    }

    /// Answers saved from an earlier submission of a form. Leaves the key unused.
    public List<ConsentAnswer> listSaved(Granted<PupilId> key, FormId form) {
        return work.read(ConsentActs.ANSWER, () -> entries.kept(form.makes(key.person(), key.target())));
    }

    /// Records an answer. The same form sent again changes nothing; when its content differs now,
    /// the result says so.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is recorded then
    public Outcome<Nothing> record(Granted<PupilId> key, PaperAnswerInput wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Objection> objections = new PaperAnswerRules(
                        rules(key.target(), now).standing(wish.person()), SchoolDay.of(now))
                .objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(ConsentActs.ANSWER);
        return work.write(
                ConsentActs.ANSWER,
                () -> entries.store(key.person(), pupil, wish, now, () -> mail.tell(wish.person(), pupil, wish.day())));
    }

    /// Corrects an answer the school recorded wrongly: yes becomes no, and the reverse. The old
    /// answer stays and does not count any more.
    ///
    /// @return whether it was a recorded answer that can be corrected
    public boolean mend(Granted<PupilId> key, ConsentAnswerId id) {
        Optional<Recorded> wrong = list(key).stream()
                .filter(recorded -> recorded.answer().id().equals(id) && recorded.mendable())
                .findFirst();
        wrong.ifPresent(recorded -> mend(key.use(ConsentActs.ANSWER), key.person(), recorded.answer()));
        return wrong.isPresent();
    }

    private void mend(PupilId pupil, PersonId head, ConsentAnswer old) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ConsentChoice meant = old.choice().yes() ? ConsentChoice.REFUSED : ConsentChoice.GRANTED;
        ConsentAnswer mended = new ConsentAnswer(
                new ConsentAnswerId(Id.next(clock)),
                pupil,
                old.subject(),
                old.version(),
                old.language(),
                meant,
                old.person(),
                old.capacity(),
                old.route(),
                PaperAnswerRecorder.given(SchoolDay.of(old.givenAt()), meant, now),
                now,
                head,
                old.validity(),
                Optional.of(old.id()));
        work.change(ConsentActs.ANSWER, () -> {
            lock.change(pupil);
            answering.write(mended);
            mail.tell(old.person(), pupil, SchoolDay.of(old.givenAt()));
        });
    }

    /// The scan. Uses the key.
    public Optional<PaperScan> findScan(Granted<PupilId> key, UUID scan) {
        PupilId pupil = key.use(ConsentActs.ANSWER);
        return work.read(ConsentActs.ANSWER, () -> scans.find(pupil, scan));
    }

    private ConsentRules rules(PupilId pupil, Instant at) {
        return new ConsentRules(
                Objects.requireNonNull(reader.read(List.of(pupil)).get(pupil)), at);
    }

    private static boolean byOffice(ConsentAnswer answer) {
        return switch (answer.route()) {
            case PAPER, TELEPHONE -> true;
            case OWN_PAGE, LETTER_CODE -> false;
        };
    }

    private static boolean mended(ConsentAnswer answer, List<ConsentAnswer> all) {
        return all.stream().anyMatch(other -> other.corrects().equals(Optional.of(answer.id())));
    }

    private static Optional<UUID> scan(ConsentAnswer answer, List<PaperScanStore.Kept> kept) {
        return kept.stream()
                .filter(scan -> scan.at().equals(answer.recordedAt()))
                .filter(scan -> scan.person().equals(answer.person()))
                .map(PaperScanStore.Kept::id)
                .findFirst();
    }
}
