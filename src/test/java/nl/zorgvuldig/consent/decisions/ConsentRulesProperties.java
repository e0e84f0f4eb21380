package nl.zorgvuldig.consent.decisions;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.consent.Family;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.consent.purposes.RequiredAgreement;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

@Upholds(RECORDING_AFTER_CONSENT)
class ConsentRulesProperties {
    private static final LocalDate LAST = LocalDate.of(2027, 3, 1);

    @Property
    void a_no_more_never_makes_consent(
            @ForAll Random dice, @ForAll RequiredAgreement agreement, @ForAll ConsentChoice choice) {
        Assume.that(!choice.yes());
        Family family = any(dice);
        ConsentDecision before = family.decide(LAST, Family.question(agreement));

        ConsentAnswer no = one(family, dice, choice);
        ConsentDecision after = family.add(no).decide(LAST, Family.question(agreement));

        assertThat(after.effective() && !before.effective()).isFalse();
    }

    @Property
    void a_no_that_corrects_something_never_makes_consent(@ForAll Random dice) {
        Family family = any(dice);
        Assume.that(!family.answers().isEmpty());
        ConsentDecision before = family.decide(LAST);

        ConsentAnswer old = family.answers().get(dice.nextInt(family.answers().size()));
        family.add(Family.correcting(old, ConsentChoice.REFUSED, day(dice)));

        assertThat(family.decide(LAST).effective() && !before.effective()).isFalse();
    }

    @Property
    void the_order_in_which_answers_are_told_does_not_matter(@ForAll Random dice, @ForAll RequiredAgreement agreement) {
        Family family = any(dice);
        List<ConsentAnswer> shuffled = new ArrayList<>(family.answers());
        Collections.shuffle(shuffled, dice);
        ConsentQuestion question = Family.question(agreement);

        assertThat(rules(family.facts(shuffled)).decide(question).toString())
                .isEqualTo(rules(family.facts()).decide(question).toString());
    }

    @Property
    void an_answer_about_something_else_changes_nothing(@ForAll Random dice) {
        Family family = any(dice);
        ConsentDecision before = family.decide(LAST);
        ConsentAnswer other = family.answer(who(family, dice), choice(dice), day(dice), Family.NEWSLETTER, 1);

        assertThat(family.add(other).decide(LAST)).isEqualTo(before);
    }

    @Property
    void losing_authority_is_never_having_answered(@ForAll Random dice, @ForAll RequiredAgreement agreement) {
        Family family = any(dice);
        family.has(family.father, ParentalAuthority.NONE);
        List<ConsentAnswer> without = family.answers().stream()
                .filter(answer -> !answer.person().equals(family.father))
                .toList();
        ConsentQuestion question = Family.question(agreement);

        assertThat(rules(family.facts()).decide(question))
                .isEqualTo(rules(family.facts(without)).decide(question));
    }

    @Property
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void before_the_deadline_last_years_yes_still_counts_and_after_it_not(
            @ForAll @IntRange(min = 0, max = 364) int answered,
            @ForAll @IntRange(min = 0, max = 364) int deadline,
            @ForAll @IntRange(min = 0, max = 364) int asked) {
        Family family = Family.together();
        LocalDate first = Family.YEAR.period().from();
        family.says(family.mother, ConsentChoice.GRANTED, first.minusDays(1L + answered));
        family.add(Family.deadline(first.plusDays(deadline)));

        assertThat(family.decide(first.plusDays(asked)).effective()).isEqualTo(asked <= deadline);
    }

    @Property
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void consent_ends_on_the_day_it_says(@ForAll Random dice, @ForAll RequiredAgreement agreement) {
        Family family = any(dice);
        ConsentQuestion question = Family.question(agreement);
        if (family.decide(LAST, question) instanceof Effective yes) {
            assertThat(family.decide(yes.until(), question).effective()).isTrue();
            assertThat(family.decide(yes.until().plusDays(1), question).effective())
                    .isFalse();
        }
    }

    @Property
    void who_did_not_say_yes_cannot_tell_a_no_of_the_other_from_silence(
            @ForAll Random dice, @ForAll RequiredAgreement agreement, @ForAll ConsentChoice own) {
        Family silent = Family.together();
        if (dice.nextBoolean() && !own.yes()) {
            silent.says(silent.mother, own);
        }
        ConsentQuestion question = Family.question(agreement);
        String before = seen(silent, question);

        silent.says(silent.father, ConsentChoice.REFUSED, day(dice));

        assertThat(seen(silent, question)).isEqualTo(before);
    }

    @Property
    void who_has_no_answer_that_counts_sees_nothing_that_depends_on_what_the_other_answered(
            @ForAll Random dice, @ForAll RequiredAgreement agreement, @ForAll PurposeKind kind) {
        Family family = any(dice);
        ConsentQuestion question = Family.question(agreement);
        OwnAnswerStatus own = rules(family.facts()).own(family.mother, question);
        Assume.that(!(own instanceof OwnAnswerStatus.Yes));
        List<ConsentAnswer> mothers = family.answers().stream()
                .filter(answer -> answer.person().equals(family.mother))
                .toList();
        ConsentFacts alone = family.facts(mothers);

        assertThat(seen(family, question)).isEqualTo(seen(alone, family, question));
        if (!(own instanceof OwnAnswerStatus.No) && kind != PurposeKind.LESSON_RECORDING) {
            ConsentUse use = new ConsentUse(Family.WEBSITE, LAST, Sentence.of("consent.yes"), Optional.empty());
            assertThat(ConsentView.uses(kind, own, List.of(use))).isEmpty();
        }
    }

    @Property
    void who_said_yes_cannot_tell_a_no_of_the_other_from_a_dispute(@ForAll RequiredAgreement agreement) {
        Family refused = Family.together();
        refused.says(refused.mother, ConsentChoice.GRANTED).says(refused.father, ConsentChoice.REFUSED);
        Family disputed = Family.together();
        disputed.says(disputed.mother, ConsentChoice.GRANTED).add(disputed.dispute(LAST.minusDays(1)));
        disputed.says(disputed.father, ConsentChoice.GRANTED);
        ConsentQuestion question = Family.question(agreement);

        assertThat(seen(refused, question)).isEqualTo(seen(disputed, question));
    }

    private static String seen(Family family, ConsentQuestion question) {
        return seen(family.facts(), family, question);
    }

    private static String seen(ConsentFacts facts, Family family, ConsentQuestion question) {
        ConsentRules rules = rules(facts);
        return ConsentView.by(rules.own(family.mother, question), rules.decide(question))
                .toString();
    }

    private static ConsentRules rules(ConsentFacts facts) {
        return new ConsentRules(facts, Family.at(LAST));
    }

    private static Family any(Random dice) {
        Family family = Family.together();
        for (int i = dice.nextInt(7); i > 0; i--) {
            family.add(one(family, dice, choice(dice)));
        }
        if (dice.nextInt(4) == 0) {
            ConsentAnswer old = family.answer(family.mother, choice(dice), day(dice));
            family.add(old).add(Family.correcting(old, choice(dice), day(dice)));
        }
        if (dice.nextInt(3) == 0) {
            family.add(Family.deadline(LocalDate.of(2026, 10, 1).plusDays(dice.nextInt(300))));
        }
        return family;
    }

    private static ConsentAnswer one(Family family, Random dice, ConsentChoice choice) {
        int version = dice.nextInt(5) == 0 ? 2 : 1;
        return family.answer(who(family, dice), choice, day(dice), Family.WEBSITE, version);
    }

    private static PersonId who(Family family, Random dice) {
        return dice.nextBoolean() ? family.mother : family.father;
    }

    private static ConsentChoice choice(Random dice) {
        return dice.nextInt(3) == 0 ? ConsentChoice.REFUSED : ConsentChoice.GRANTED;
    }

    /// Few different days, so that answers often meet.
    private static LocalDate day(Random dice) {
        return LAST.minusDays(30L * dice.nextInt(18));
    }
}
