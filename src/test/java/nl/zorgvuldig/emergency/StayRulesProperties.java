package nl.zorgvuldig.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// How long a card is kept.
class StayRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ConsentDecision YES = new Effective(TODAY, List.of());

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void nothing_is_kept_of_who_left_whatever_was_agreed(
            @ForAll @IntRange(min = -40, max = 40) int last, @ForAll("decisions") ConsentDecision consent) {
        Stay stay = decide(pupil(TODAY.plusDays(last)), consent, Optional.empty());
        if (last < 0) {
            assertThat(stay).isEqualTo(Stay.GOES);
        } else {
            assertThat(stay == Stay.SHOWN).isEqualTo(consent.effective());
        }
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_no_ends_it_at_once_and_silence_after_four_weeks(
            @ForAll @IntRange(min = 0, max = 60) int days, @ForAll("decisions") ConsentDecision consent) {
        Stay stay = decide(pupil(TODAY.plusYears(1)), consent, Optional.of(TODAY.minusDays(days)));
        boolean no = consent instanceof NotEffective why
                && why.because().stream()
                        .anyMatch(one -> one instanceof WhyNot.Vetoed || one instanceof WhyNot.Retired);
        assertThat(stay)
                .isEqualTo(
                        consent.effective()
                                ? Stay.SHOWN
                                : no || days >= StayRules.DAYS_CLOSED ? Stay.GOES : Stay.CLOSED);
    }

    @Provide
    Arbitrary<ConsentDecision> decisions() {
        Arbitrary<WhyNot> why = Arbitraries.of(
                new WhyNot.Vetoed(),
                new WhyNot.Retired(),
                new WhyNot.NotAnswered(),
                new WhyNot.NotEveryone(),
                new WhyNot.OtherText(),
                new WhyNot.AwaitsPupil(),
                new WhyNot.NobodyDecides(),
                new WhyNot.Lapsed(TODAY),
                new WhyNot.NotYet(TODAY),
                new WhyNot.NotYours(),
                new WhyNot.Disputed());
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(YES)),
                net.jqwik.api.Tuple.of(3, why.list().ofMinSize(1).ofMaxSize(3).map(NotEffective::new)));
    }

    private static Stay decide(Whereabouts pupil, ConsentDecision consent, Optional<LocalDate> closedSince) {
        return new StayRules(pupil, consent, closedSince, TODAY).decide();
    }

    private static Whereabouts pupil(LocalDate last) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        SchoolId school = new SchoolId(UUID.randomUUID());
        return new Whereabouts(
                pupil,
                school,
                List.of(new Enrolled(UUID.randomUUID(), pupil, school, "L1", TODAY.minusYears(1), last, last)),
                List.of());
    }
}
