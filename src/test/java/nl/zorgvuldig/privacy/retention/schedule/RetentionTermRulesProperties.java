package nl.zorgvuldig.privacy.retention.schedule;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionClassTerm;
import nl.zorgvuldig.privacy.retention.RetentionSchedule;
import nl.zorgvuldig.privacy.retention.RetentionSchedules.TermWish;
import nl.zorgvuldig.privacy.retention.RetentionTerm;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class RetentionTermRulesProperties {
    private static final RetentionClassTerm DOSSIER = RetentionSchedule.of(
                    StandardRetentionSchedule.CLASSES, java.util.Map.of())
            .find("PUPIL_DOSSIER")
            .orElseThrow();

    @Property
    void longer_needs_a_law_and_shorter_needs_nothing(
            @ForAll @IntRange(max = 1_200) int amount, @ForAll RetentionTerm.Unit unit) {
        RetentionTerm term = new RetentionTerm(amount, unit);
        assertThat(RetentionTermRules.objections(DOSSIER, new TermWish(term, "", 0))
                        .isEmpty())
                .isEqualTo(!term.longerThan(DOSSIER.kind().standard()));
        assertThat(RetentionTermRules.objections(DOSSIER, new TermWish(term, "Archiefwet, artikel 3", 0)))
                .isEmpty();
    }

    @Property
    void the_term_of_a_law_cannot_be_shorter(
            @ForAll @IntRange(max = 1_200) int amount, @ForAll RetentionTerm.Unit unit) {
        RetentionTerm term = new RetentionTerm(amount, unit);
        RetentionClassTerm pay = RetentionSchedule.of(StandardRetentionSchedule.CLASSES, java.util.Map.of())
                .find("STAFF_PAYROLL")
                .orElseThrow();
        boolean shorter = new RetentionTerm(7, RetentionTerm.Unit.YEARS).longerThan(term);
        assertThat(RetentionTermRules.objections(pay, new TermWish(term, "Archiefwet, artikel 3", 0)))
                .extracting(Objection::field)
                .isEqualTo(shorter ? java.util.List.of("amount") : java.util.List.of());
    }

    @Property
    void of_two_terms_the_longer_ends_later_whatever_the_units(
            @ForAll @IntRange(max = 600) int one,
            @ForAll RetentionTerm.Unit in,
            @ForAll @IntRange(max = 600) int other,
            @ForAll RetentionTerm.Unit of) {
        RetentionTerm first = new RetentionTerm(one, in);
        RetentionTerm second = new RetentionTerm(other, of);
        assertThat(first.longerThan(second) && second.longerThan(first)).isFalse();
        assertThat(first.longerThan(first)).isFalse();
    }

    @Example
    void what_is_no_law_is_no_ground() {
        RetentionTerm longer = new RetentionTerm(3, RetentionTerm.Unit.YEARS);
        for (String ground : new String[] {"", "handig", "omdat wij dat prettig vinden"}) {
            assertThat(RetentionTermRules.objections(DOSSIER, new TermWish(longer, ground, 0)))
                    .extracting(Objection::field)
                    .containsExactly("ground");
        }
    }

    @Example
    void consent_goes_with_the_dossier_whatever_the_board_chooses() {
        RetentionTermChange change = new RetentionTermChange(
                "PUPIL_DOSSIER",
                1,
                new RetentionTerm(18, RetentionTerm.Unit.MONTHS),
                "",
                nl.zorgvuldig.platform.kernel.ids.PersonId.PROGRAM,
                java.time.Instant.EPOCH);
        RetentionSchedule schedule =
                RetentionSchedule.of(StandardRetentionSchedule.CLASSES, java.util.Map.of("PUPIL_DOSSIER", change));
        assertThat(schedule.find("CONSENT_RECORD").map(RetentionClassTerm::term))
                .isEqualTo(Optional.of(change.term()));
        assertThat(schedule.get(PupilDataPart.DOSSIER)).isEqualTo(change.term());
        assertThat(schedule.get(PupilDataPart.REGISTER)).isEqualTo(new RetentionTerm(5, RetentionTerm.Unit.YEARS));
    }
}
