package nl.zorgvuldig.consent.renewals;

import static nl.zorgvuldig.consent.Family.LAST_YEAR;
import static nl.zorgvuldig.consent.Family.YEAR;
import static nl.zorgvuldig.consent.answers.ConsentChoice.GRANTED;
import static nl.zorgvuldig.consent.answers.ConsentChoice.REFUSED;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.Family;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.RequiredAgreement;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class RenewalCalendarTest {
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 10);

    private final Family family = Family.together();

    @Test
    void last_years_yes_counts_until_the_deadline_and_not_after_it() {
        family.says(family.mother, GRANTED, LocalDate.of(2025, 9, 3));
        family.add(Family.deadline(DEADLINE));

        assertThat(family.decide(DEADLINE).effective()).isTrue();
        assertThat(((NotEffective) family.decide(DEADLINE.plusDays(1))).because())
                .containsExactly(new NoConsentReason.Lapsed(DEADLINE));
    }

    @Test
    void who_answered_this_year_is_not_touched_by_the_deadline() {
        family.says(family.mother, GRANTED, LocalDate.of(2026, 9, 3));
        family.add(Family.deadline(DEADLINE));

        assertThat(family.decide(DEADLINE.plusDays(1)).effective()).isTrue();
    }

    @Test
    void a_school_that_plans_no_check_loses_its_yeses_after_september() {
        family.says(family.mother, GRANTED, LocalDate.of(2025, 9, 3));

        assertThat(family.decide(LocalDate.of(2026, 9, 30)).effective()).isTrue();
        assertThat(family.decide(LocalDate.of(2026, 10, 1)).effective()).isFalse();
    }

    @Test
    void a_refusal_of_last_year_does_not_lapse() {
        family.says(family.father, REFUSED, LocalDate.of(2025, 9, 3));
        family.says(family.mother, GRANTED, LocalDate.of(2026, 9, 3));
        family.add(Family.deadline(DEADLINE));

        assertThat(family.decide(DEADLINE.plusDays(1)).effective()).isFalse();
    }

    @Test
    void a_year_in_which_the_school_only_reminds_keeps_a_yes_until_the_next_check() {
        family.says(family.mother, GRANTED, LocalDate.of(2025, 9, 3));
        family.add(new ConsentRenewal(Family.SCHOOL, YEAR, DEADLINE, ConsentRenewal.Way.REMIND));

        assertThat(family.decide(LocalDate.of(2027, 7, 31)).effective()).isTrue();
        assertThat(family.decide(LocalDate.of(2027, 10, 1)).effective()).isFalse();
    }

    @Test
    void two_years_ago_is_too_long_whatever_the_deadline() {
        SchoolYear before = new SchoolYear(LAST_YEAR.start() - 1);
        family.says(family.mother, GRANTED, before.period().until());
        family.add(Family.deadline(DEADLINE));

        assertThat(family.decide(YEAR.period().from()).effective()).isFalse();
    }

    @Test
    void days_turn_in_amsterdam() {
        family.says(family.mother, GRANTED, LocalDate.of(2025, 9, 3));
        family.add(Family.deadline(DEADLINE));
        ConsentQuestion question = Family.question(RequiredAgreement.OF_ONE);

        assertThat(new ConsentRules(family.facts(), java.time.Instant.parse("2026-12-10T22:59:59Z"))
                        .decide(question)
                        .effective())
                .isTrue();
        assertThat(new ConsentRules(family.facts(), java.time.Instant.parse("2026-12-10T23:00:00Z"))
                        .decide(question)
                        .effective())
                .isFalse();
    }
}
