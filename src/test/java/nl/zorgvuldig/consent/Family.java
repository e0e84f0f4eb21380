package nl.zorgvuldig.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.web.Language;

/// A pupil of ten and two parents, to try rules on.
final class Family {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final SchoolYear YEAR = SchoolYear.of(TODAY);
    static final SchoolYear LAST_YEAR = new SchoolYear(YEAR.start() - 1);
    static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    static final ConsentSubject WEBSITE = ConsentSubject.of(new PurposeKey("website"));
    static final ConsentSubject NEWSLETTER = ConsentSubject.of(new PurposeKey("newsletter"));

    final PupilId pupil = new PupilId(UUID.randomUUID());
    final PersonId mother = new PersonId(UUID.randomUUID());
    final PersonId father = new PersonId(UUID.randomUUID());
    final PersonId self = new PersonId(pupil.value());
    LocalDate born = LocalDate.of(2016, 5, 4);

    private final List<AuthorityFact> authority = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<Renewal> renewals = new ArrayList<>();

    static Family together() {
        Family family = new Family();
        return family.has(family.mother, Authority.JOINT).has(family.father, Authority.JOINT);
    }

    Family has(PersonId person, Authority kind) {
        return has(person, kind, Period.since(born));
    }

    Family has(PersonId person, Authority kind, Period period) {
        authority.add(new AuthorityFact(
                UUID.randomUUID(), pupil, person, kind, Evidence.EXTRACT, period, Instant.EPOCH, PersonId.PROGRAM));
        return this;
    }

    Family says(PersonId person, Choice choice, LocalDate on) {
        return add(answer(person, choice, on));
    }

    Family says(PersonId person, Choice choice) {
        return says(person, choice, TODAY.minusDays(30));
    }

    Family add(Answer answer) {
        answers.add(answer);
        return this;
    }

    Family add(Dispute dispute) {
        disputes.add(dispute);
        return this;
    }

    Family add(Renewal renewal) {
        renewals.add(renewal);
        return this;
    }

    Answer answer(PersonId person, Choice choice, LocalDate on) {
        return answer(person, choice, on, WEBSITE, 1);
    }

    Answer answer(PersonId person, Choice choice, LocalDate on, ConsentSubject subject, int version) {
        return new Answer(
                new AnswerId(UUID.randomUUID()),
                pupil,
                subject,
                version,
                Language.DUTCH,
                choice,
                person,
                person.equals(self) ? Capacity.PUPIL : Capacity.PARENT,
                Route.OWN_PAGE,
                at(on),
                at(on),
                person,
                new Validity.OfSchoolYear(SchoolYear.of(on)),
                Optional.empty());
    }

    static Answer correcting(Answer old, Choice choice, LocalDate recorded) {
        return new Answer(
                new AnswerId(UUID.randomUUID()),
                old.pupil(),
                old.subject(),
                old.version(),
                old.language(),
                choice,
                old.person(),
                old.capacity(),
                Route.PAPER,
                old.givenAt(),
                at(recorded),
                PersonId.PROGRAM,
                old.validity(),
                Optional.of(old.id()));
    }

    Dispute dispute(LocalDate from) {
        return new Dispute(UUID.randomUUID(), pupil, Optional.empty(), at(from), Optional.empty());
    }

    List<Answer> answers() {
        return answers;
    }

    ConsentFacts facts() {
        return facts(answers);
    }

    ConsentFacts facts(List<Answer> those) {
        return ConsentFacts.of(
                pupil,
                Optional.of(born),
                List.copyOf(authority),
                those,
                List.copyOf(disputes),
                new RenewalCalendar(renewals));
    }

    ConsentDecision decide() {
        return decide(TODAY);
    }

    ConsentDecision decide(LocalDate on) {
        return decide(on, question(Agreement.OF_ONE));
    }

    ConsentDecision decide(LocalDate on, Question question) {
        return new ConsentRules(facts(), at(on)).decide(question);
    }

    static Question question(Agreement agreement) {
        return new Question(WEBSITE, agreement, 1, Optional.empty());
    }

    /// At noon.
    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(SchoolDay.ZONE).toInstant();
    }

    static Renewal deadline(LocalDate lastDay) {
        return new Renewal(SCHOOL, SchoolYear.of(lastDay), lastDay, Renewal.Way.ASK_AGAIN);
    }
}
