package nl.zorgvuldig.care.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.care.emergency.CardRetentionRules.CardDisposition;
import nl.zorgvuldig.care.emergency.CardRetentionRules.Words;
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
    void nothing_is_kept_of_who_left_whatever_was_agreed_or_needed(
            @ForAll @IntRange(min = -40, max = 40) int last,
            @ForAll("decisions") ConsentDecision consent,
            @ForAll("words") Words words) {
        CardDisposition stay = decide(pupil(TODAY.plusDays(last)), consent, Optional.empty(), words);
        if (last < 0) {
            assertThat(stay).isEqualTo(CardDisposition.GOES);
        } else if (words.needed() || consent.effective() && !words.bySchool()) {
            assertThat(stay).isEqualTo(CardDisposition.STAYS);
        } else {
            assertThat(stay).isNotEqualTo(CardDisposition.STAYS);
        }
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void no_answer_of_anybody_takes_what_the_school_needs(
            @ForAll("decisions") ConsentDecision one,
            @ForAll("decisions") ConsentDecision other,
            @ForAll boolean refused,
            @ForAll @IntRange(max = 99) int days,
            @ForAll("words") Words words) {
        Words needed = new Words(words.bySchool(), true, words.speaks(), refused, words.undecidedSince());
        SchoolCareer here = pupil(TODAY.plusYears(1));
        assertThat(decide(here, one, Optional.of(TODAY.minusDays(days)), needed))
                .isEqualTo(decide(here, other, Optional.empty(), words.needed() ? words : needed))
                .isEqualTo(CardDisposition.STAYS);
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_no_takes_the_words_of_who_says_it_at_once_and_silence_all_after_four_weeks(
            @ForAll @IntRange(min = 0, max = 60) int days,
            @ForAll("decisions") ConsentDecision consent,
            @ForAll boolean refused) {
        Words words = new Words(false, false, true, refused, Optional.empty());
        CardDisposition stay = decide(pupil(TODAY.plusYears(1)), consent, Optional.of(TODAY.minusDays(days)), words);
        assertThat(stay).isEqualTo(expected(consent, refused, days >= CardRetentionRules.DAYS_CLOSED));
    }

    private static CardDisposition expected(ConsentDecision consent, boolean refused, boolean waitedLong) {
        return switch (consent) {
            case Effective _ -> CardDisposition.STAYS;
            case NotEffective no when no.because().contains(new NoConsentReason.Retired()) -> CardDisposition.GOES;
            case NotEffective no
            when no.because().contains(new NoConsentReason.Vetoed()) ->
                refused ? CardDisposition.GOES : CardDisposition.WAITS;
            case NotEffective _ -> waitedLong ? CardDisposition.GOES : CardDisposition.WAITS;
        };
    }

    @Property
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void words_that_the_school_has_to_decide_about_wait_four_weeks_for_it(
            @ForAll @IntRange(min = 0, max = 60) int days, @ForAll boolean speaks) {
        ConsentDecision no = new NotEffective(List.of(new NoConsentReason.Vetoed()));
        Words words = new Words(false, false, speaks, true, Optional.of(TODAY.minusDays(days)));
        assertThat(decide(pupil(TODAY.plusYears(1)), no, Optional.empty(), words))
                .isEqualTo(days < CardRetentionRules.DAYS_CLOSED ? CardDisposition.WAITS : CardDisposition.GOES);
    }

    @Provide
    Arbitrary<Words> words() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        either, either, either, either, Arbitraries.integers().between(-1, 40))
                .as((bySchool, needed, speaks, refused, days) -> new Words(
                        bySchool,
                        needed,
                        speaks,
                        refused,
                        days < 0 ? Optional.empty() : Optional.of(TODAY.minusDays(days))));
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
            SchoolCareer pupil, ConsentDecision consent, Optional<LocalDate> closedSince, Words words) {
        return new CardRetentionRules(pupil, consent, closedSince, TODAY).decide(words);
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
