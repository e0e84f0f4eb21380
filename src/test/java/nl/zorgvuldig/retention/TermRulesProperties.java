package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class TermRulesProperties {
    private static final ClassTerm DOSSIER = Schedule.of(StandardSchedule.CLASSES, java.util.Map.of())
            .find("PUPIL_DOSSIER")
            .orElseThrow();

    @Property
    void longer_needs_a_law_and_shorter_needs_nothing(
            @ForAll @IntRange(max = 1_200) int amount, @ForAll Term.Unit unit) {
        Term term = new Term(amount, unit);
        assertThat(TermRules.objections(DOSSIER, new TermWish(term, "", 0)).isEmpty())
                .isEqualTo(!term.longerThan(DOSSIER.kind().standard()));
        assertThat(TermRules.objections(DOSSIER, new TermWish(term, "Archiefwet, artikel 3", 0)))
                .isEmpty();
    }

    @Property
    void the_term_of_a_law_cannot_be_shorter(@ForAll @IntRange(max = 1_200) int amount, @ForAll Term.Unit unit) {
        Term term = new Term(amount, unit);
        ClassTerm pay = Schedule.of(StandardSchedule.CLASSES, java.util.Map.of())
                .find("STAFF_PAYROLL")
                .orElseThrow();
        boolean shorter = new Term(7, Term.Unit.YEARS).longerThan(term);
        assertThat(TermRules.objections(pay, new TermWish(term, "Archiefwet, artikel 3", 0)))
                .extracting(Objection::field)
                .isEqualTo(shorter ? java.util.List.of("amount") : java.util.List.of());
    }

    @Property
    void of_two_terms_the_longer_ends_later_whatever_the_units(
            @ForAll @IntRange(max = 600) int one,
            @ForAll Term.Unit in,
            @ForAll @IntRange(max = 600) int other,
            @ForAll Term.Unit of) {
        Term first = new Term(one, in);
        Term second = new Term(other, of);
        assertThat(first.longerThan(second) && second.longerThan(first)).isFalse();
        assertThat(first.longerThan(first)).isFalse();
    }

    @Example
    void what_is_no_law_is_no_ground() {
        Term longer = new Term(3, Term.Unit.YEARS);
        for (String ground : new String[] {"", "handig", "omdat wij dat prettig vinden"}) {
            assertThat(TermRules.objections(DOSSIER, new TermWish(longer, ground, 0)))
                    .extracting(Objection::field)
                    .containsExactly("ground");
        }
    }

    @Example
    void consent_goes_with_the_dossier_whatever_the_board_chooses() {
        TermChange change = new TermChange(
                "PUPIL_DOSSIER",
                1,
                new Term(18, Term.Unit.MONTHS),
                "",
                nl.zorgvuldig.kernel.PersonId.PROGRAM,
                java.time.Instant.EPOCH);
        Schedule schedule = Schedule.of(StandardSchedule.CLASSES, java.util.Map.of("PUPIL_DOSSIER", change));
        assertThat(schedule.find("CONSENT_RECORD").map(ClassTerm::term)).isEqualTo(Optional.of(change.term()));
        assertThat(schedule.get(Part.DOSSIER)).isEqualTo(change.term());
        assertThat(schedule.get(Part.REGISTER)).isEqualTo(new Term(5, Term.Unit.YEARS));
    }
}
