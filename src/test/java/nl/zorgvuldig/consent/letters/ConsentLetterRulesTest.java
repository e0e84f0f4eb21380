package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.consent.Family.TODAY;
import static nl.zorgvuldig.consent.Family.at;
import static nl.zorgvuldig.consent.answers.ConsentChoice.GRANTED;
import static nl.zorgvuldig.consent.answers.ConsentChoice.REFUSED;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Family;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.RequiredAgreement;
import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What the letters of a round ask, and of whom they are wanted.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class ConsentLetterRulesTest {
    private static final LocalDate BEGAN = TODAY.minusDays(10);
    private static final ConsentQuestion WEBSITE = Family.question(RequiredAgreement.OF_ONE);
    private static final ConsentQuestion NEWSLETTER =
            new ConsentQuestion(Family.NEWSLETTER, RequiredAgreement.OF_ONE, 1, Optional.empty());
    private static final List<ConsentQuestion> BOTH = List.of(WEBSITE, NEWSLETTER);

    private final Family family = Family.together();

    @Test
    void everything_is_asked_of_who_answered_nothing() {
        assertThat(rules().open(BOTH, question -> question)).isEqualTo(BOTH);
        assertThat(rules().answers(BOTH)).isEqualTo(RoundAnswerStatus.OPEN);
    }

    @Test
    void what_was_answered_before_the_round_is_asked_again_also_a_no() {
        family.says(family.mother, GRANTED, BEGAN.minusDays(1));
        assertThat(rules().open(List.of(WEBSITE), question -> question)).containsExactly(WEBSITE);

        family.says(family.mother, REFUSED, BEGAN.minusDays(1));
        assertThat(rules().open(List.of(WEBSITE), question -> question)).containsExactly(WEBSITE);
        assertThat(rules().answers(List.of(WEBSITE))).isEqualTo(RoundAnswerStatus.COMPLETE);
    }

    @Test
    void what_was_answered_in_the_round_is_not_asked_by_letter_any_more() {
        family.says(family.mother, GRANTED, BEGAN);
        assertThat(rules().open(BOTH, question -> question)).containsExactly(NEWSLETTER);

        family.says(family.mother, REFUSED, BEGAN.plusDays(1));
        assertThat(rules().open(BOTH, question -> question)).containsExactly(NEWSLETTER);
    }

    @Test
    void a_yes_to_other_words_is_asked_again_also_when_it_was_said_in_the_round() {
        ConsentQuestion now = new ConsentQuestion(Family.WEBSITE, RequiredAgreement.OF_ONE, 2, Optional.empty());
        family.says(family.mother, GRANTED, BEGAN);
        assertThat(rules().open(List.of(now), question -> question)).containsExactly(now);
    }

    @Test
    void the_first_letter_is_for_whoever_has_something_left_and_reminders_for_who_is_waited_for() {
        family.says(family.mother, REFUSED, BEGAN.minusDays(1));
        List<ConsentQuestion> questions = List.of(WEBSITE);

        assertThat(rules().wanted(RoundMessage.INVITATION, questions)).isTrue();
        assertThat(rules().wanted(RoundMessage.REMINDER, questions)).isFalse();
        assertThat(rules().wanted(RoundMessage.SECOND_REMINDER, questions)).isFalse();
        assertThat(rules().wanted(RoundMessage.REMINDER, BOTH)).isTrue();
        assertThat(rules().wanted(RoundMessage.SECOND_REMINDER, BOTH)).isTrue();
        assertThat(rules().wanted(RoundMessage.RESULT, BOTH)).isFalse();
        family.says(family.mother, REFUSED, BEGAN);
        assertThat(rules().wanted(RoundMessage.INVITATION, questions)).isFalse();
    }

    private ConsentLetterRules rules() {
        return new ConsentLetterRules(new ConsentRules(family.facts(), at(TODAY)), family.mother, at(BEGAN));
    }
}
