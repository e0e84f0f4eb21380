package nl.zorgvuldig.privacy.retention.schedule;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionClassTerm;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Kept;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Why;
import nl.zorgvuldig.privacy.retention.RetentionRules;
import nl.zorgvuldig.privacy.retention.RetentionRules.RetentionFacts;
import nl.zorgvuldig.privacy.retention.RetentionRules.RetentionFacts.Standing;
import nl.zorgvuldig.privacy.retention.RetentionSchedule;
import nl.zorgvuldig.privacy.retention.RetentionSchedules.TermWish;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.enrolment.Enrolment;
import org.junit.jupiter.api.Test;

/// What becomes due is shown ninety days before and told thirty days before, once, and never about
/// who is still here.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class ShownRulesTest {
    private static final LocalDate LEFT = LocalDate.of(2024, 11, 24);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 25);
    private static final RetentionTerm TWO_YEARS = new RetentionTerm(2, RetentionTerm.Unit.YEARS);
    private static final Optional<LocalDate> NEVER = Optional.empty();

    @Test
    void it_is_shown_from_ninety_days_before() {
        assertThat(rules(LEFT, NEVER, TWO_YEARS, DUE.minusDays(91)).shown()).isFalse();
        assertThat(rules(LEFT, NEVER, TWO_YEARS, DUE.minusDays(90)).shown()).isTrue();
        assertThat(rules(LEFT, NEVER, TWO_YEARS, DUE.plusYears(1)).shown()).isTrue();
        assertThat(rules(Period.OPEN, NEVER, TWO_YEARS, DUE.plusYears(9)).shown())
                .isFalse();
    }

    @Test
    void it_is_told_from_thirty_days_before_and_once() {
        assertThat(rules(LEFT, NEVER, TWO_YEARS, DUE.minusDays(31)).toTell()).isFalse();
        assertThat(rules(LEFT, NEVER, TWO_YEARS, DUE.minusDays(30)).toTell()).isTrue();
        assertThat(rules(LEFT, NEVER, TWO_YEARS, DUE.plusDays(9)).toTell()).isTrue();
        assertThat(rules(LEFT, Optional.of(LEFT), TWO_YEARS, DUE).toTell()).isFalse();
    }

    @Test
    void of_who_has_not_left_yet_nothing_is_told_however_short_the_term() {
        RetentionTerm none = new RetentionTerm(0, RetentionTerm.Unit.YEARS);
        assertThat(rules(LEFT, NEVER, none, LEFT).toTell()).isFalse();
        assertThat(rules(LEFT, NEVER, none, LEFT.plusDays(1)).toTell()).isTrue();
        assertThat(rules(LEFT, NEVER, none, LEFT).decide()).isEqualTo(new Kept(Why.ENROLLED, Optional.empty()));
    }

    @Test
    void a_term_is_changed_by_who_saw_the_last_change_with_a_ground_of_some_length() {
        RetentionClassTerm dossier = RetentionSchedule.of(StandardRetentionSchedule.CLASSES, Map.of())
                .find("PUPIL_DOSSIER")
                .orElseThrow();
        RetentionTerm longer = new RetentionTerm(3, RetentionTerm.Unit.YEARS);
        assertThat(RetentionTermRules.sawLast(dossier, new TermWish(longer, "Wet, art. 3", 1)))
                .isFalse();
        assertThat(RetentionTermRules.sawLast(dossier, new TermWish(longer, "Wet, art. 3", 0)))
                .isTrue();
        int shortest = RetentionTermRules.SHORTEST_GROUND;
        assertThat(said(dossier, new TermWish(longer, "3".repeat(shortest), 0))).isEmpty();
        assertThat(said(dossier, new TermWish(longer, "3".repeat(shortest - 1), 0)))
                .containsExactly("ground retention.no.ground");
        int longest = RetentionTermRules.LONGEST_GROUND;
        assertThat(said(dossier, new TermWish(longer, "3" + "w".repeat(longest - 1), 0)))
                .isEmpty();
        assertThat(said(dossier, new TermWish(longer, "3" + "w".repeat(longest), 0)))
                .containsExactly("ground web.text.long");
    }

    private static List<String> said(RetentionClassTerm now, TermWish wish) {
        return RetentionTermRules.objections(now, wish).stream()
                .map((Objection objection) ->
                        objection.field() + " " + objection.because().key())
                .toList();
    }

    private static RetentionRules rules(LocalDate left, Optional<LocalDate> told, RetentionTerm term, LocalDate today) {
        Enrolment enrolled = new Enrolment(
                UUID.randomUUID(),
                new PupilId(UUID.randomUUID()),
                new SchoolId(UUID.randomUUID()),
                "L1",
                LEFT.minusYears(5),
                left,
                left);
        RetentionFacts facts = new RetentionFacts(List.of(enrolled), Optional.empty(), told, Standing.FREE);
        return new RetentionRules(facts, term, today);
    }
}
