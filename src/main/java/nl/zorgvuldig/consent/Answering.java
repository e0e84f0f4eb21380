package nl.zorgvuldig.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import org.springframework.stereotype.Component;

/// Writes down what somebody answers themselves. Whether they may was decided before.
@Component
final class Answering {
    private final FactsReader reader;
    private final AnswerStore store;
    private final Purposes purposes;
    private final CaseBook book;
    private final Guardians guardians;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Answering(
            FactsReader reader,
            AnswerStore store,
            Purposes purposes,
            CaseBook book,
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

    /// All or nothing. Answers about one pupil wait for each other here, so that a form sent twice
    /// at once is stored once, and two parents at once are both stored.
    Answered.Done store(PersonId person, PupilId pupil, Route route, List<NewAnswer> given) {
        Capacity capacity = capacity(person, pupil);
        return work.write(ConsentActs.ANSWER, () -> {
            lock.change(pupil);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ConsentRules rules = new ConsentRules(
                    Objects.requireNonNull(reader.read(List.of(pupil)).get(pupil)), now);
            Answered.Done done = new Answered.Done(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (NewAnswer one : given) {
                sort(one, person, pupil, capacity, route, rules, now, done);
            }
            done.stored().forEach(this::write);
            return done;
        });
    }

    /// Stores one, with its line in the log. Inside a unit of work.
    void write(Answer answer) {
        Optional<String> lines =
                answer.corrects().flatMap(store::find).flatMap(book::findKept).or(() -> book.lines(answer));
        store.add(answer, lines);
        log.append(line(answer, lines));
    }

    private void sort(
            NewAnswer one,
            PersonId person,
            PupilId pupil,
            Capacity capacity,
            Route route,
            ConsentRules rules,
            Instant now,
            Answered.Done done) {
        Optional<Purpose> purpose = purposes.find(one.subject().purpose()).filter(those -> those.asked(now));
        if (purpose.isEmpty()) {
            done.retired().add(one);
            return;
        }
        Question question = purpose.get().question(one.subject(), now);
        OwnAnswer own = rules.own(person, question);
        if (alreadySo(own, one.choice(), SchoolYear.of(SchoolDay.of(now)))) {
            return;
        }
        boolean otherText = question.version() != one.version();
        if (otherText
                && (one.choice().yes() || purpose.get().findText(one.version()).isEmpty())) {
            done.again().add(one); // a no is a no, to whatever words
            return;
        }
        done.stored()
                .add(new Answer(
                        fresh(one),
                        pupil,
                        one.subject(),
                        one.version(),
                        one.language(),
                        choice(own, one.choice()),
                        person,
                        capacity,
                        route,
                        now,
                        now,
                        person,
                        purpose.get().validity(one.validity(), SchoolDay.of(now)),
                        Optional.empty()));
    }

    /// A yes of the year before is said again in this year's check, and stored.
    private static boolean alreadySo(OwnAnswer own, Choice wanted, SchoolYear year) {
        return switch (own) {
            case OwnAnswer.Nothing _, OwnAnswer.Old _ -> false;
            case OwnAnswer.Yes yes -> wanted.yes() && !yes.endsIn(year);
            case OwnAnswer.No _ -> !wanted.yes();
        };
    }

    static Choice choice(OwnAnswer own, Choice wanted) {
        return switch (own) {
            case OwnAnswer.Yes _ -> wanted.yes() ? Choice.GRANTED : Choice.WITHDRAWN;
            case OwnAnswer.Nothing _, OwnAnswer.No _, OwnAnswer.Old _ -> wanted.yes() ? Choice.GRANTED : Choice.REFUSED;
        };
    }

    /// Who goes back in the browser and chooses otherwise sends the same form again, and means it.
    private AnswerId fresh(NewAnswer one) {
        return store.find(one.id()).isPresent() ? new AnswerId(Id.next(clock)) : one.id();
    }

    Capacity capacity(PersonId person, PupilId pupil) {
        if (person.equals(Deciders.self(pupil))) {
            return Capacity.PUPIL;
        }
        return guardians.listGuardianships(List.of(pupil)).stream()
                .filter(one -> one.person().equals(person))
                .map(one -> capacity(one.relation()))
                .findFirst()
                .orElse(Capacity.PARENT);
    }

    static Capacity capacity(GuardianRelation relation) {
        return switch (relation) {
            case GUARDIAN, INSTITUTION -> Capacity.GUARDIAN;
            case MOTHER, FATHER, PARENT, CAREGIVER -> Capacity.PARENT;
        };
    }

    /// That something was answered; never what, but with its mark, so that the answer can be proved
    /// later.
    private AuditEvent line(Answer answer, Optional<String> lines) {
        Purpose purpose = purposes.find(answer.subject().purpose()).orElseThrow();
        Wording words = book.words(purpose, answer, lines);
        return log.done(ConsentActs.ANSWER, purpose.kind().clause(), relation(answer))
                .about(answer.pupil())
                .through(AnswerLine.mark(AnswerLine.of(Acting.current().board(), answer, words)));
    }

    private static String relation(Answer answer) {
        return answer.corrects().isPresent() ? "corrected" : "answered";
    }
}
