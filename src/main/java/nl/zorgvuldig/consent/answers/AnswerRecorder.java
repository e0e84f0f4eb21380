package nl.zorgvuldig.consent.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.cases.ConsentCaseRegistry;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.consent.receipts.AnswerReceiptLine;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Records people's own answers. Whether they may answer was decided before.
@Component
public final class AnswerRecorder {
    private final ConsentFactsReader reader;
    private final ConsentAnswerStore store;
    private final ConsentPurposes purposes;
    private final ConsentCaseRegistry book;
    private final Guardians guardians;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AnswerRecorder(
            ConsentFactsReader reader,
            ConsentAnswerStore store,
            ConsentPurposes purposes,
            ConsentCaseRegistry book,
            Guardians guardians,
            ConsentLock lock,
            AuditLog log,
            Work work,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.purposes = purposes;
        this.book = book;
        this.guardians = guardians;
        this.lock = lock;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Stores all answers or none. Answers about one pupil are serialised here, so that a form sent
    /// twice concurrently is stored once, and concurrent answers of two parents are both stored.
    public AnswerResult.Done store(PersonId person, PupilId pupil, AnswerRoute route, List<SubmittedAnswer> given) {
        return store(person, route, Map.of(pupil, given));
    }

    /// The same about several pupils, all of it or nothing, and all of it at one moment.
    public AnswerResult.Done store(PersonId person, AnswerRoute route, Map<PupilId, List<SubmittedAnswer>> given) {
        return work.write(ConsentActs.ANSWER, () -> {
            lock.change(given.keySet());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Map<PupilId, ConsentFacts> facts = reader.read(given.keySet());
            AnswerResult.Done done = new AnswerResult.Done(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            given.forEach((pupil, answers) -> {
                AnswererCapacity capacity = capacity(person, pupil);
                ConsentRules rules = new ConsentRules(Objects.requireNonNull(facts.get(pupil)), now);
                for (SubmittedAnswer answer : answers) {
                    sort(answer, person, pupil, capacity, route, rules, now, done);
                }
            });
            done.stored().forEach(this::write);
            return done;
        });
    }

    /// Stores one answer, with its audit event. Inside a unit of work.
    public void write(ConsentAnswer answer) {
        Optional<String> lines =
                answer.corrects().flatMap(store::find).flatMap(book::findKept).or(() -> book.lines(answer));
        store.add(answer, lines);
        log.append(line(answer, lines));
    }

    private void sort(
            SubmittedAnswer answer,
            PersonId person,
            PupilId pupil,
            AnswererCapacity capacity,
            AnswerRoute route,
            ConsentRules rules,
            Instant now,
            AnswerResult.Done done) {
        Optional<ConsentPurpose> purpose =
                purposes.find(answer.subject().purpose()).filter(those -> those.asked(now));
        if (purpose.isEmpty()) {
            done.retired().add(answer);
            return;
        }
        ConsentQuestion question = purpose.get().question(answer.subject(), now);
        OwnAnswerStatus own = rules.own(person, question);
        if (alreadySo(own, answer.choice(), SchoolYear.of(SchoolDay.of(now)))) {
            return;
        }
        boolean otherText = question.version() != answer.version();
        if (otherText
                && (answer.choice().yes()
                        || purpose.get().findText(answer.version()).isEmpty())) {
            done.again().add(answer); // a refusal counts, whatever the text
            return;
        }
        done.stored()
                .add(new ConsentAnswer(
                        fresh(answer),
                        pupil,
                        answer.subject(),
                        answer.version(),
                        answer.language(),
                        choice(own, answer.choice()),
                        person,
                        capacity,
                        route,
                        now,
                        now,
                        person,
                        purpose.get().validity(answer.validity(), SchoolDay.of(now)),
                        Optional.empty()));
    }

    /// Whether the answer exists already. A consent of the previous year, renewed in this year's
    /// check, is stored again.
    static boolean alreadySo(OwnAnswerStatus own, ConsentChoice wanted, SchoolYear year) {
        return switch (own) {
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> false;
            case OwnAnswerStatus.Yes yes -> wanted.yes() && !yes.endsIn(year);
            case OwnAnswerStatus.No _ -> !wanted.yes();
        };
    }

    public static ConsentChoice choice(OwnAnswerStatus own, ConsentChoice wanted) {
        return switch (own) {
            case OwnAnswerStatus.Yes _ -> wanted.yes() ? ConsentChoice.GRANTED : ConsentChoice.WITHDRAWN;
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.No _, OwnAnswerStatus.Old _ ->
                wanted.yes() ? ConsentChoice.GRANTED : ConsentChoice.REFUSED;
        };
    }

    /// The id of the answer. A user who goes back in the browser and chooses differently sends the
    /// same form again, and gets a new id.
    private ConsentAnswerId fresh(SubmittedAnswer answer) {
        return store.find(answer.id()).isPresent() ? new ConsentAnswerId(Id.next(clock)) : answer.id();
    }

    public AnswererCapacity capacity(PersonId person, PupilId pupil) {
        if (person.equals(ConsentDeciders.self(pupil))) {
            return AnswererCapacity.PUPIL;
        }
        return guardians.listGuardianships(List.of(pupil)).stream()
                .filter(guardianship -> guardianship.person().equals(person))
                .map(guardianship -> capacity(guardianship.relation()))
                .findFirst()
                .orElse(AnswererCapacity.PARENT);
    }

    static AnswererCapacity capacity(GuardianRelation relation) {
        return switch (relation) {
            case GUARDIAN, INSTITUTION -> AnswererCapacity.GUARDIAN;
            case MOTHER, FATHER, PARENT, CAREGIVER -> AnswererCapacity.PARENT;
        };
    }

    /// Audit event of an answer: without the choice, but with its digest, so that the answer can be
    /// proved later.
    private AuditEvent line(ConsentAnswer answer, Optional<String> lines) {
        ConsentPurpose purpose = purposes.find(answer.subject().purpose()).orElseThrow();
        PurposeWording words = book.words(purpose, answer, lines);
        return log.done(ConsentActs.ANSWER, purpose.kind().clause(), relation(answer))
                .about(answer.pupil())
                .through(AnswerReceiptLine.mark(
                        AnswerReceiptLine.of(Acting.current().board(), answer, words)));
    }

    private static String relation(ConsentAnswer answer) {
        return answer.corrects().isPresent() ? "corrected" : "answered";
    }
}
