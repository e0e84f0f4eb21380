package nl.zorgvuldig.privacy.breaches.warnings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.privacy.breaches.BreachCases.NOTICED;
import static nl.zorgvuldig.privacy.breaches.BreachCases.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachAssessmentDraft;
import nl.zorgvuldig.privacy.breaches.BreachFacts;
import nl.zorgvuldig.privacy.breaches.BreachFacts.Judged;
import nl.zorgvuldig.privacy.breaches.BreachRisk;
import nl.zorgvuldig.privacy.breaches.BreachRules;
import nl.zorgvuldig.privacy.breaches.warnings.BreachWarningRules.WarningKind;
import nl.zorgvuldig.privacy.retention.RetentionTerm;

/// The moment from which the term of the law counts, what is said when it is over, and who is
/// warned before.
@Upholds(CONFIDENTIALITY)
class BreachTermRulesProperties {
    private static List<String> fields(List<Objection> objections) {
        return objections.stream().map(Objection::field).toList();
    }

    private static BreachRules judged(BreachRisk risk, Duration after) {
        return new BreachRules(
                new BreachFacts(
                        NOTICED, Optional.of(new Judged(risk, NOTICED)), 0, Optional.empty(), 0, 0, Optional.empty()),
                NOTICED.plus(after));
    }

    @Property(tries = 300)
    void later_than_72_hours_is_written_down_with_the_reason(@ForAll @IntRange(min = 1, max = 200) int hours) {
        Duration after = Duration.ofHours(hours);
        List<Objection> without = judged(BreachRisk.LIKELY, after).notify(Optional.of(NOTICED.plus(after)), "Z-1", "");
        assertThat(fields(without)).isEqualTo(hours > 72 ? List.of("delay") : List.of());
        assertThat(judged(BreachRisk.LIKELY, after).notify(Optional.of(NOTICED.plus(after)), "Z-1", "ziek"))
                .isEmpty();
    }

    @Property(tries = 200)
    void a_moment_that_differs_from_the_report_needs_a_reason_and_is_not_to_come(
            @ForAll @IntRange(min = -100, max = 100) int minutes) {
        BreachAssessmentDraft wish = new BreachAssessmentDraft(
                Optional.of(BreachRisk.LIKELY),
                Optional.of(NOTICED.plus(Duration.ofMinutes(minutes))),
                "",
                "wie",
                "wat",
                "hoe",
                "omdat");
        Set<String> wanted = minutes == 0 ? Set.of() : minutes > 60 ? Set.of("aware", "whyThen") : Set.of("whyThen");
        assertThat(Set.copyOf(
                        fields(judged(BreachRisk.LIKELY, Duration.ofMinutes(60)).assess(wish))))
                .isEqualTo(wanted);
    }

    @Property(tries = 1000)
    void what_was_written_stays_through_the_last_day_of_its_term_and_goes_on_the_next(
            @ForAll @IntRange(max = 4_000) int closed,
            @ForAll @IntRange(max = 9) int years,
            @ForAll @IntRange(min = -2, max = 2) int around) {
        LocalDate day = LocalDate.of(2020, 2, 27).plusDays(closed);
        Instant evening = day.atTime(23, 30).atZone(SchoolDay.ZONE).toInstant();
        BreachFacts facts = facts(BreachRisk.UNLIKELY, Optional.empty(), 0, Optional.of(evening));
        boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        int year = day.getYear() + years;
        LocalDate last = leapDay && !Year.isLeap(year) ? LocalDate.of(year, 2, 28) : day.withYear(year);
        LocalDate today = last.plusDays(around);

        assertThat(BreachRules.goes(facts, new RetentionTerm(years, RetentionTerm.Unit.YEARS), today))
                .isEqualTo(around > 0);
        assertThat(BreachRules.goes(
                        facts(BreachRisk.UNLIKELY, Optional.empty(), 0, Optional.empty()),
                        new RetentionTerm(years, RetentionTerm.Unit.YEARS),
                        today))
                .as("not closed")
                .isFalse();
    }

    @Property(tries = 300)
    void who_keeps_breaches_is_warned_once_of_each_and_never_of_what_is_over(
            @ForAll @IntRange(min = 0, max = 100) int hours, @ForAll Set<WarningKind> before, @ForAll BreachRisk risk) {
        BreachFacts open = new BreachFacts(NOTICED, Optional.empty(), 0, Optional.empty(), 0, 0, Optional.empty());
        Instant now = NOTICED.plus(Duration.ofHours(hours));
        Optional<WarningKind> due = new BreachWarningRules(open, before, now).due();
        WarningKind stage = hours >= 72 ? WarningKind.PAST : hours > 48 ? WarningKind.SHORT : WarningKind.REPORTED;
        due.ifPresent(kind -> {
            assertThat(kind).isEqualTo(stage);
            assertThat(before).doesNotContain(kind);
        });
        assertThat(due.isPresent())
                .isEqualTo(before.stream().allMatch(warningKind -> warningKind.compareTo(stage) < 0));
        BreachFacts done = new BreachFacts(
                NOTICED, Optional.of(new Judged(risk, NOTICED)), 1, Optional.empty(), 0, 0, Optional.empty());
        assertThat(new BreachWarningRules(done, before, now).due()).isEmpty();
    }
}
