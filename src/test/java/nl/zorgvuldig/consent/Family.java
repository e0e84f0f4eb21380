package nl.zorgvuldig.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.authority.ConsentDispute;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.RequiredAgreement;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.renewals.RenewalCalendar;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// A pupil of ten and two parents, to try rules on.
public final class Family {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final SchoolYear YEAR = SchoolYear.of(TODAY);
    public static final SchoolYear LAST_YEAR = new SchoolYear(YEAR.start() - 1);
    public static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    public static final ConsentSubject WEBSITE = ConsentSubject.of(new PurposeKey("website"));
    public static final ConsentSubject NEWSLETTER = ConsentSubject.of(new PurposeKey("newsletter"));

    public final PupilId pupil = new PupilId(UUID.randomUUID());
    public final PersonId mother = new PersonId(UUID.randomUUID());
    public final PersonId father = new PersonId(UUID.randomUUID());
    public final PersonId self = new PersonId(pupil.value());
    public LocalDate born = LocalDate.of(2016, 5, 4);

    private final List<AuthorityFact> authority = new ArrayList<>();
    private final List<ConsentAnswer> answers = new ArrayList<>();
    private final List<ConsentDispute> disputes = new ArrayList<>();
    private final List<ConsentRenewal> renewals = new ArrayList<>();

    public static Family together() {
        Family family = new Family();
        return family.has(family.mother, ParentalAuthority.JOINT).has(family.father, ParentalAuthority.JOINT);
    }

    public Family has(PersonId person, ParentalAuthority kind) {
        return has(person, kind, Period.since(born));
    }

    public Family has(PersonId person, ParentalAuthority kind, Period period) {
        authority.add(new AuthorityFact(
                UUID.randomUUID(),
                pupil,
                person,
                kind,
                AuthorityEvidence.EXTRACT,
                period,
                Instant.EPOCH,
                PersonId.PROGRAM));
        return this;
    }

    public Family says(PersonId person, ConsentChoice choice, LocalDate on) {
        return add(answer(person, choice, on));
    }

    public Family says(PersonId person, ConsentChoice choice) {
        return says(person, choice, TODAY.minusDays(30));
    }

    public Family add(ConsentAnswer answer) {
        answers.add(answer);
        return this;
    }

    public Family add(ConsentDispute dispute) {
        disputes.add(dispute);
        return this;
    }

    public Family add(ConsentRenewal renewal) {
        renewals.add(renewal);
        return this;
    }

    public ConsentAnswer answer(PersonId person, ConsentChoice choice, LocalDate on) {
        return answer(person, choice, on, WEBSITE, 1);
    }

    public ConsentAnswer answer(
            PersonId person, ConsentChoice choice, LocalDate on, ConsentSubject subject, int version) {
        return new ConsentAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                pupil,
                subject,
                version,
                Language.DUTCH,
                choice,
                person,
                person.equals(self) ? AnswererCapacity.PUPIL : AnswererCapacity.PARENT,
                AnswerRoute.OWN_PAGE,
                at(on),
                at(on),
                person,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(on)),
                Optional.empty());
    }

    public static ConsentAnswer correcting(ConsentAnswer old, ConsentChoice choice, LocalDate recorded) {
        return new ConsentAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                old.pupil(),
                old.subject(),
                old.version(),
                old.language(),
                choice,
                old.person(),
                old.capacity(),
                AnswerRoute.PAPER,
                old.givenAt(),
                at(recorded),
                PersonId.PROGRAM,
                old.validity(),
                Optional.of(old.id()));
    }

    public ConsentDispute dispute(LocalDate from) {
        return new ConsentDispute(UUID.randomUUID(), pupil, Optional.empty(), at(from), Optional.empty());
    }

    public List<ConsentAnswer> answers() {
        return answers;
    }

    public ConsentFacts facts() {
        return facts(answers);
    }

    public ConsentFacts facts(List<ConsentAnswer> those) {
        return ConsentFacts.of(
                pupil,
                Optional.of(born),
                List.copyOf(authority),
                those,
                List.copyOf(disputes),
                new RenewalCalendar(renewals));
    }

    public ConsentDecision decide() {
        return decide(TODAY);
    }

    public ConsentDecision decide(LocalDate on) {
        return decide(on, question(RequiredAgreement.OF_ONE));
    }

    public ConsentDecision decide(LocalDate on, ConsentQuestion question) {
        return new ConsentRules(facts(), at(on)).decide(question);
    }

    public static ConsentQuestion question(RequiredAgreement agreement) {
        return new ConsentQuestion(WEBSITE, agreement, 1, Optional.empty());
    }

    /// At noon.
    public static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(SchoolDay.ZONE).toInstant();
    }

    public static ConsentRenewal deadline(LocalDate lastDay) {
        return new ConsentRenewal(SCHOOL, SchoolYear.of(lastDay), lastDay, ConsentRenewal.Way.ASK_AGAIN);
    }
}
