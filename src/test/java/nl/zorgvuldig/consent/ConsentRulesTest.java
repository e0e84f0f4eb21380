package nl.zorgvuldig.consent;

import static nl.zorgvuldig.consent.Choice.GRANTED;
import static nl.zorgvuldig.consent.Choice.REFUSED;
import static nl.zorgvuldig.consent.Choice.WITHDRAWN;
import static nl.zorgvuldig.consent.Family.TODAY;
import static nl.zorgvuldig.consent.Family.at;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

@Upholds(RECORDING_AFTER_CONSENT)
class ConsentRulesTest {
    private final Family family = Family.together();

    @Test
    void without_an_answer_there_is_no_consent() {
        assertThat(because(family.decide())).containsExactly(new WhyNot.NotAnswered());
    }

    @Test
    void one_of_two_parents_may_speak_for_both() {
        Answer yes = family.answer(family.mother, GRANTED, TODAY);

        assertThat(family.add(yes).decide()).isEqualTo(new Effective(LocalDate.of(2027, 9, 30), List.of(yes.id())));
    }

    @Test
    void one_no_stops_it_whoever_says_it_and_however_often_the_other_says_yes() {
        family.says(family.mother, GRANTED).says(family.father, REFUSED);
        family.says(family.mother, GRANTED, TODAY);

        assertThat(because(family.decide())).containsExactly(new WhyNot.Vetoed());
    }

    @Test
    void taking_a_yes_back_works_at_once_and_saying_yes_again_too() {
        family.says(family.mother, GRANTED, TODAY.minusDays(9));
        family.says(family.mother, WITHDRAWN, TODAY.minusDays(5));
        family.says(family.mother, GRANTED, TODAY.minusDays(2));

        assertThat(family.decide(TODAY.minusDays(6)).effective()).isTrue();
        assertThat(family.decide(TODAY.minusDays(5)).effective()).isFalse();
        assertThat(family.decide(TODAY.minusDays(3)).effective()).isFalse();
        assertThat(family.decide(TODAY.minusDays(1)).effective()).isTrue();
    }

    @Test
    void when_everybody_must_agree_one_yes_is_not_enough() {
        Question all = Family.question(Agreement.OF_ALL);
        family.says(family.mother, GRANTED);
        assertThat(because(family.decide(TODAY, all))).containsExactly(new WhyNot.NotEveryone());

        family.says(family.father, GRANTED);
        assertThat(family.decide(TODAY, all).effective()).isTrue();
    }

    @Test
    void an_open_dispute_stops_it_and_a_closed_one_does_not() {
        family.says(family.mother, GRANTED, TODAY.minusDays(60));
        Dispute open = family.dispute(TODAY.minusDays(20));
        Dispute closed = new Dispute(
                open.id(), open.pupil(), open.purpose(), open.openedAt(), Optional.of(at(TODAY.minusDays(10))));

        family.add(closed);
        assertThat(family.decide(TODAY.minusDays(21)).effective()).isTrue();
        assertThat(because(family.decide(TODAY.minusDays(15)))).containsExactly(new WhyNot.Disputed());
        assertThat(family.decide().effective()).isTrue();
        assertThat(because(family.add(open).decide())).containsExactly(new WhyNot.Disputed());
    }

    @Test
    void a_dispute_about_one_purpose_leaves_the_others_alone() {
        family.says(family.mother, GRANTED);
        family.add(new Dispute(
                UUID.randomUUID(),
                family.pupil,
                Optional.of(Family.NEWSLETTER.purpose()),
                at(TODAY.minusDays(3)),
                Optional.empty()));

        assertThat(family.decide().effective()).isTrue();
    }

    @Test
    void unknown_authority_and_none_decide_nothing() {
        Family unsure = new Family();
        unsure.has(unsure.mother, Authority.UNKNOWN).has(unsure.father, Authority.NONE);
        unsure.says(unsure.mother, GRANTED).says(unsure.father, GRANTED);

        assertThat(because(unsure.decide())).containsExactly(new WhyNot.NobodyDecides());
    }

    @Test
    void who_lost_authority_no_longer_counts_neither_their_yes_nor_their_no() {
        family.says(family.mother, GRANTED).says(family.father, REFUSED);
        family.has(family.father, Authority.NONE, Period.since(TODAY));

        assertThat(family.decide(TODAY.minusDays(1)).effective()).isFalse();
        assertThat(family.decide().effective()).isTrue();

        family.has(family.mother, Authority.NONE, Period.since(TODAY));
        assertThat(because(family.decide())).containsExactly(new WhyNot.NobodyDecides());
    }

    @Test
    void a_pupil_of_sixteen_answers_alone() {
        family.born = TODAY.minusYears(16);
        family.has(family.mother, Authority.SOLE).says(family.mother, GRANTED);
        assertThat(family.decide(TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Effective.class, yes -> assertThat(yes.until()).isEqualTo(TODAY.minusDays(1)));
        assertThat(because(family.decide())).containsExactly(new WhyNot.AwaitsPupil());

        family.says(family.self, GRANTED, TODAY).says(family.father, REFUSED, TODAY);
        assertThat(family.decide().effective()).isTrue();
    }

    @Test
    void a_pupil_under_sixteen_answers_nothing() {
        family.says(family.self, GRANTED);

        assertThat(family.decide().effective()).isFalse();
    }

    @Test
    void a_yes_to_an_older_text_is_no_yes_and_a_no_to_it_still_is_a_no() {
        Question changed = new Question(Family.WEBSITE, Agreement.OF_ONE, 2, Optional.empty());
        family.says(family.mother, GRANTED);
        assertThat(because(family.decide(TODAY, changed))).containsExactly(new WhyNot.OtherText());

        family.says(family.mother, REFUSED, TODAY.minusDays(2));
        assertThat(because(family.decide(TODAY, changed)))
                .containsExactly(new WhyNot.Vetoed(), new WhyNot.NotAnswered());
    }

    @Test
    void what_is_not_asked_any_more_holds_no_more() {
        family.says(family.mother, GRANTED);
        Question retired = new Question(Family.WEBSITE, Agreement.OF_ONE, 1, Optional.of(at(TODAY)));

        assertThat(family.decide(TODAY.minusDays(1), retired).effective()).isTrue();
        assertThat(because(family.decide(TODAY, retired))).containsExactly(new WhyNot.Retired());
    }

    @Test
    void a_yes_for_one_thing_is_no_yes_for_another() {
        family.says(family.mother, GRANTED);
        Question letter = new Question(Family.NEWSLETTER, Agreement.OF_ONE, 1, Optional.empty());
        ConsentSubject expert = ConsentSubject.about(Family.WEBSITE.purpose(), UUID.randomUUID());

        assertThat(family.decide(TODAY, letter).effective()).isFalse();
        assertThat(family.decide(TODAY, new Question(expert, Agreement.OF_ONE, 1, Optional.empty()))
                        .effective())
                .isFalse();
    }

    @Test
    void a_yes_for_a_term_counts_on_its_days_only() {
        Period term = new Period(TODAY, TODAY.plusDays(10));
        Answer yes = family.answer(family.mother, GRANTED, TODAY.minusDays(4));
        family.add(new Answer(
                yes.id(),
                yes.pupil(),
                yes.subject(),
                1,
                yes.language(),
                GRANTED,
                yes.person(),
                yes.capacity(),
                yes.route(),
                yes.givenAt(),
                yes.recordedAt(),
                yes.recordedBy(),
                new Validity.OfTerm(term),
                Optional.empty()));

        assertThat(because(family.decide(TODAY.minusDays(1)))).containsExactly(new WhyNot.NotYet(TODAY));
        assertThat(family.decide()).isEqualTo(new Effective(term.until(), List.of(yes.id())));
        assertThat(because(family.decide(term.until().plusDays(1)))).containsExactly(new WhyNot.Lapsed(term.until()));
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects() {
        Answer mistaken = family.answer(family.mother, GRANTED, TODAY.minusDays(9));
        family.add(mistaken).add(Family.correcting(mistaken, REFUSED, TODAY.minusDays(1)));

        assertThat(family.decide(TODAY.minusDays(2)).effective()).isTrue();
        assertThat(family.decide().effective()).isFalse();
    }

    @Test
    void a_paper_that_is_older_than_the_last_answer_changes_nothing() {
        Answer paper = family.answer(family.mother, GRANTED, TODAY.minusDays(9));
        family.says(family.mother, REFUSED, TODAY.minusDays(5));
        family.add(new Answer(
                paper.id(),
                paper.pupil(),
                paper.subject(),
                1,
                paper.language(),
                GRANTED,
                paper.person(),
                paper.capacity(),
                Route.PAPER,
                paper.givenAt(),
                at(TODAY),
                family.father,
                paper.validity(),
                Optional.empty()));

        assertThat(family.decide().effective()).isFalse();
    }

    private static List<WhyNot> because(ConsentDecision decision) {
        return ((NotEffective) decision).because();
    }
}
