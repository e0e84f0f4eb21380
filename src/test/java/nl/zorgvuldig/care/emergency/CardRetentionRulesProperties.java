package nl.zorgvuldig.care.emergency;

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
import nl.zorgvuldig.care.emergency.CardRetentionRules.CardDisposition;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.SchoolCareer;

/// How long a card is kept.
class CardRetentionRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ConsentDecision YES = new Effective(TODAY, List.of());

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void nothing_is_kept_of_who_left_whatever_was_agreed(
            @ForAll @IntRange(min = -40, max = 40) int last, @ForAll("decisions") ConsentDecision consent) {
        CardDisposition stay = decide(pupil(TODAY.plusDays(last)), consent, Optional.empty());
        if (last < 0) {
            assertThat(stay).isEqualTo(CardDisposition.GOES);
        } else {
            assertThat(stay == CardDisposition.SHOWN).isEqualTo(consent.effective());
        }
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_no_ends_it_at_once_and_silence_after_four_weeks(
            @ForAll @IntRange(min = 0, max = 60) int days, @ForAll("decisions") ConsentDecision consent) {
        CardDisposition stay = decide(pupil(TODAY.plusYears(1)), consent, Optional.of(TODAY.minusDays(days)));
        boolean no = consent instanceof NotEffective why
                && why.because().stream()
                        .anyMatch(reason ->
                                reason instanceof NoConsentReason.Vetoed || reason instanceof NoConsentReason.Retired);
        assertThat(stay)
                .isEqualTo(
                        consent.effective()
                                ? CardDisposition.SHOWN
                                : no || days >= CardRetentionRules.DAYS_CLOSED
                                        ? CardDisposition.GOES
                                        : CardDisposition.CLOSED);
    }

    @Provide
    Arbitrary<ConsentDecision> decisions() {
        Arbitrary<NoConsentReason> why = Arbitraries.of(
                new NoConsentReason.Vetoed(),
                new NoConsentReason.Retired(),
                new NoConsentReason.NotAnswered(),
                new NoConsentReason.NotEveryone(),
                new NoConsentReason.OtherText(),
                new NoConsentReason.AwaitsPupil(),
                new NoConsentReason.NobodyDecides(),
                new NoConsentReason.Lapsed(TODAY),
                new NoConsentReason.NotYet(TODAY),
                new NoConsentReason.NotYours(),
                new NoConsentReason.Disputed());
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(YES)),
                net.jqwik.api.Tuple.of(3, why.list().ofMinSize(1).ofMaxSize(3).map(NotEffective::new)));
    }

    private static CardDisposition decide(
            SchoolCareer pupil, ConsentDecision consent, Optional<LocalDate> closedSince) {
        return new CardRetentionRules(pupil, consent, closedSince, TODAY).decide();
    }

    private static SchoolCareer pupil(LocalDate last) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        SchoolId school = new SchoolId(UUID.randomUUID());
        return new SchoolCareer(
                pupil,
                school,
                List.of(new Enrolment(UUID.randomUUID(), pupil, school, "L1", TODAY.minusYears(1), last, last)),
                List.of());
    }
}
