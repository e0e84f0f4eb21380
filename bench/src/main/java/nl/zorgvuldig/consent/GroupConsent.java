package nl.zorgvuldig.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.RequiredAgreement;
import nl.zorgvuldig.consent.renewals.RenewalCalendar;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Decides a whole group in memory: 30 pupils, 10 purposes, two parents each. The aim is 50 µs.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class GroupConsent {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2026-09-01T18:00:00Z");

    private final List<ConsentFacts> group = new ArrayList<>();
    private final List<ConsentQuestion> questions = new ArrayList<>();

    @Setup
    public void make() {
        Random dice = new Random(1);
        for (char letter = 'a'; letter < 'k'; letter++) {
            ConsentSubject subject = ConsentSubject.of(new PurposeKey("purpose_" + letter));
            questions.add(new ConsentQuestion(subject, RequiredAgreement.OF_ONE, 1, Optional.empty()));
        }
        for (int i = 0; i < 30; i++) {
            group.add(pupil(dice));
        }
    }

    private ConsentFacts pupil(Random dice) {
        PupilId pupil = new PupilId(new UUID(dice.nextLong(), dice.nextLong()));
        List<AuthorityFact> authority = new ArrayList<>();
        List<ConsentAnswer> answers = new ArrayList<>();
        for (int parent = 0; parent < 2; parent++) {
            PersonId person = new PersonId(new UUID(dice.nextLong(), dice.nextLong()));
            authority.add(new AuthorityFact(
                    new UUID(dice.nextLong(), dice.nextLong()),
                    pupil,
                    person,
                    ParentalAuthority.JOINT,
                    AuthorityEvidence.EXTRACT,
                    Period.since(LocalDate.of(2016, 5, 4)),
                    SEPTEMBER,
                    person));
            questions.forEach(one -> answers.add(answer(dice, pupil, person, one)));
        }
        return ConsentFacts.of(
                pupil,
                Optional.of(LocalDate.of(2016, 5, 4)),
                authority,
                answers,
                List.of(),
                new RenewalCalendar(List.of()));
    }

    private static ConsentAnswer answer(Random dice, PupilId pupil, PersonId person, ConsentQuestion question) {
        return new ConsentAnswer(
                new ConsentAnswerId(new UUID(dice.nextLong(), dice.nextLong())),
                pupil,
                question.subject(),
                1,
                Language.DUTCH,
                dice.nextInt(5) == 0 ? ConsentChoice.REFUSED : ConsentChoice.GRANTED,
                person,
                AnswererCapacity.PARENT,
                AnswerRoute.OWN_PAGE,
                SEPTEMBER,
                SEPTEMBER,
                person,
                new ConsentValidity.OfSchoolYear(new SchoolYear(2026)),
                Optional.empty());
    }

    /// @return how many times there is consent, so that nothing is optimised away
    @Benchmark
    public int decideGroup() {
        int effective = 0;
        for (ConsentFacts facts : group) {
            ConsentRules rules = new ConsentRules(facts, NOW);
            for (ConsentQuestion question : questions) {
                if (rules.decide(question).effective()) {
                    effective++;
                }
            }
        }
        return effective;
    }
}
