package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.enrolment.OtherPupils.Mention;
import nl.zorgvuldig.expertise.CaseStep.What;
import nl.zorgvuldig.expertise.QuestionWish.Looked;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// When a consultation with an expert goes on, and what may go out without anybody's consent.
class CaseRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period AGREED = new Period(TODAY.minusDays(3), TODAY.plusDays(3));
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));
    private static final ConsentDecision YES =
            new ConsentDecision.Effective(AGREED.until(), List.of());

    @Property(tries = 400)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void it_is_open_only_invited_not_ended_on_an_agreed_day_and_with_everybodys_yes(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 2) Integer> taken,
            @ForAll boolean yes,
            @ForAll @IntRange(min = -5, max = 5) int later) {
        List<CaseStep> steps = steps(taken);
        LocalDate day = TODAY.plusDays(later);
        ConsentDecision consent = yes ? YES : CaseRules.NOTHING;

        boolean open = CaseRules.opens(AGREED, steps, consent, day);

        assertThat(open)
                .isEqualTo(yes && Math.abs(later) <= 3 && taken.contains(0) && !taken.contains(2));
        Stage stage = CaseRules.stage(AGREED, steps, consent, day);
        if (open) {
            assertThat(stage).isIn(Stage.PLANNED, Stage.HELD);
        }
        if (!yes) {
            assertThat(stage.plans()).isFalse();
        }
    }

    private static List<CaseStep> steps(List<Integer> taken) {
        List<CaseStep> steps = new ArrayList<>();
        for (int what : taken) {
            steps.add(
                    new CaseStep(
                            steps.size() + 1,
                            switch (what) {
                                case 0 -> new What.Planned(Instant.EPOCH);
                                case 1 -> new What.Held();
                                default -> new What.Ended();
                            },
                            SOMEBODY,
                            Instant.EPOCH));
        }
        return steps;
    }

    @Property(tries = 100)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_no_before_anything_was_planned_is_a_refusal_and_after_it_a_stop(
            @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 1) Integer> taken) {
        ConsentDecision no = new ConsentDecision.NotEffective(List.of(new WhyNot.Vetoed()));

        assertThat(CaseRules.stage(AGREED, steps(taken), no, TODAY))
                .isEqualTo(taken.contains(0) ? Stage.STOPPED : Stage.REFUSED);
    }

    @Property(tries = 200)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_proposal_lasts_some_months_at_most_and_shows_something_that_is_there(
            @ForAll @IntRange(min = -5, max = 5) int from,
            @ForAll @IntRange(min = -5, max = 200) int until,
            @ForAll boolean there) {
        CaseWish wish =
                new CaseWish(
                        SOMEBODY,
                        "Weten hoe.",
                        there ? Set.of() : Set.of(new EntryId(new UUID(2, 2))),
                        TODAY.plusDays(from),
                        TODAY.plusDays(until));
        List<String> fields =
                CaseRules.objections(
                                wish,
                                new CaseChoices(List.of(), Set.of(), List.of()),
                                Mention.NOBODY,
                                TODAY)
                        .stream()
                        .map(Objection::field)
                        .toList();

        assertThat(fields).contains("expert", "entries");
        assertThat(fields.contains("from")).isEqualTo(from < 0);
        if (from >= 0) {
            assertThat(fields.contains("until"))
                    .isEqualTo(until < from || TODAY.plusDays(until).isAfter(TODAY.plusMonths(6)));
        }
    }

    @Property(tries = 100)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_question_with_the_name_of_a_pupil_does_not_go_whatever_is_ticked(
            @ForAll boolean looked, @ForAll boolean whole) {
        OtherPupils school =
                new OtherPupils(List.of(new PersonName("Roos", "de", "Wit")), Set.of("Roos"));
        Looked says = looked ? Looked.YES : Looked.NO;

        assertThat(
                        QuestionRules.objections(
                                whole ? "Hoe help ik roos de wit?" : "Roos raadt woorden.",
                                TODAY,
                                school,
                                says,
                                TODAY))
                .hasSize(whole || !looked ? 1 : 0);
        assertThat(QuestionRules.objections("Hoe oefent u?", TODAY, school, says, TODAY)).isEmpty();
    }
}
