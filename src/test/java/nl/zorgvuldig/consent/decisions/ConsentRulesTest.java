package nl.zorgvuldig.consent.decisions;

import static nl.zorgvuldig.consent.Family.TODAY;
import static nl.zorgvuldig.consent.Family.at;
import static nl.zorgvuldig.consent.answers.ConsentChoice.GRANTED;
import static nl.zorgvuldig.consent.answers.ConsentChoice.REFUSED;
import static nl.zorgvuldig.consent.answers.ConsentChoice.WITHDRAWN;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Family;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.authority.ConsentDispute;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.RequiredAgreement;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

@Upholds(RECORDING_AFTER_CONSENT)
class ConsentRulesTest {
    private final Family family = Family.together();

    @Test
    void without_an_answer_there_is_no_consent() {
        assertThat(because(family.decide())).containsExactly(new NoConsentReason.NotAnswered());
    }

    @Test
    void one_of_two_parents_may_speak_for_both() {
        ConsentAnswer yes = family.answer(family.mother, GRANTED, TODAY);

        assertThat(family.add(yes).decide()).isEqualTo(new Effective(LocalDate.of(2027, 9, 30), List.of(yes.id())));
    }

    @Test
    void one_no_stops_it_whoever_says_it_and_however_often_the_other_says_yes() {
        family.says(family.mother, GRANTED).says(family.father, REFUSED);
        family.says(family.mother, GRANTED, TODAY);

        assertThat(because(family.decide())).containsExactly(new NoConsentReason.Vetoed());
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
        ConsentQuestion all = Family.question(RequiredAgreement.OF_ALL);
        family.says(family.mother, GRANTED);
        assertThat(because(family.decide(TODAY, all))).containsExactly(new NoConsentReason.NotEveryone());

        family.says(family.father, GRANTED);
        assertThat(family.decide(TODAY, all).effective()).isTrue();
    }

    @Test
    void an_open_dispute_stops_it_and_a_closed_one_does_not() {
        family.says(family.mother, GRANTED, TODAY.minusDays(60));
        ConsentDispute open = family.dispute(TODAY.minusDays(20));
        ConsentDispute closed = new ConsentDispute(
                open.id(), open.pupil(), open.purpose(), open.openedAt(), Optional.of(at(TODAY.minusDays(10))));

        family.add(closed);
        assertThat(family.decide(TODAY.minusDays(21)).effective()).isTrue();
        assertThat(because(family.decide(TODAY.minusDays(15)))).containsExactly(new NoConsentReason.Disputed());
        assertThat(family.decide().effective()).isTrue();
        assertThat(because(family.add(open).decide())).containsExactly(new NoConsentReason.Disputed());
    }

    @Test
    void a_dispute_about_one_purpose_leaves_the_others_alone() {
        family.says(family.mother, GRANTED);
        family.add(new ConsentDispute(
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
        unsure.has(unsure.mother, ParentalAuthority.UNKNOWN).has(unsure.father, ParentalAuthority.NONE);
        unsure.says(unsure.mother, GRANTED).says(unsure.father, GRANTED);

        assertThat(because(unsure.decide())).containsExactly(new NoConsentReason.NobodyDecides());
    }

    @Test
    void who_lost_authority_no_longer_counts_neither_their_yes_nor_their_no() {
        family.says(family.mother, GRANTED).says(family.father, REFUSED);
        family.has(family.father, ParentalAuthority.NONE, Period.since(TODAY));

        assertThat(family.decide(TODAY.minusDays(1)).effective()).isFalse();
        assertThat(family.decide().effective()).isTrue();

        family.has(family.mother, ParentalAuthority.NONE, Period.since(TODAY));
        assertThat(because(family.decide())).containsExactly(new NoConsentReason.NobodyDecides());
    }

    @Test
    void a_pupil_of_sixteen_answers_alone() {
        family.born = TODAY.minusYears(16);
        family.has(family.mother, ParentalAuthority.SOLE).says(family.mother, GRANTED);
        assertThat(family.decide(TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Effective.class, yes -> assertThat(yes.until()).isEqualTo(TODAY.minusDays(1)));
        assertThat(because(family.decide())).containsExactly(new NoConsentReason.AwaitsPupil());

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
        ConsentQuestion changed = new ConsentQuestion(Family.WEBSITE, RequiredAgreement.OF_ONE, 2, Optional.empty());
        family.says(family.mother, GRANTED);
        assertThat(because(family.decide(TODAY, changed))).containsExactly(new NoConsentReason.OtherText());

        family.says(family.mother, REFUSED, TODAY.minusDays(2));
        assertThat(because(family.decide(TODAY, changed)))
                .containsExactly(new NoConsentReason.Vetoed(), new NoConsentReason.NotAnswered());
    }

    @Test
    void what_is_not_asked_any_more_holds_no_more() {
        family.says(family.mother, GRANTED);
        ConsentQuestion retired =
                new ConsentQuestion(Family.WEBSITE, RequiredAgreement.OF_ONE, 1, Optional.of(at(TODAY)));

        assertThat(family.decide(TODAY.minusDays(1), retired).effective()).isTrue();
        assertThat(because(family.decide(TODAY, retired))).containsExactly(new NoConsentReason.Retired());
    }

    @Test
    void a_yes_for_one_thing_is_no_yes_for_another() {
        family.says(family.mother, GRANTED);
        ConsentQuestion letter = new ConsentQuestion(Family.NEWSLETTER, RequiredAgreement.OF_ONE, 1, Optional.empty());
        ConsentSubject expert = ConsentSubject.about(Family.WEBSITE.purpose(), UUID.randomUUID());

        assertThat(family.decide(TODAY, letter).effective()).isFalse();
        assertThat(family.decide(TODAY, new ConsentQuestion(expert, RequiredAgreement.OF_ONE, 1, Optional.empty()))
                        .effective())
                .isFalse();
    }

    @Test
    void a_yes_for_a_term_counts_on_its_days_only() {
        Period term = new Period(TODAY, TODAY.plusDays(10));
        ConsentAnswer yes = family.answer(family.mother, GRANTED, TODAY.minusDays(4));
        family.add(new ConsentAnswer(
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
                new ConsentValidity.OfTerm(term),
                Optional.empty()));

        assertThat(because(family.decide(TODAY.minusDays(1)))).containsExactly(new NoConsentReason.NotYet(TODAY));
        assertThat(family.decide()).isEqualTo(new Effective(term.until(), List.of(yes.id())));
        assertThat(because(family.decide(term.until().plusDays(1))))
                .containsExactly(new NoConsentReason.Lapsed(term.until()));
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects() {
        ConsentAnswer mistaken = family.answer(family.mother, GRANTED, TODAY.minusDays(9));
        family.add(mistaken).add(Family.correcting(mistaken, REFUSED, TODAY.minusDays(1)));

        assertThat(family.decide(TODAY.minusDays(2)).effective()).isTrue();
        assertThat(family.decide().effective()).isFalse();
    }

    @Test
    void a_paper_that_is_older_than_the_last_answer_changes_nothing() {
        ConsentAnswer paper = family.answer(family.mother, GRANTED, TODAY.minusDays(9));
        family.says(family.mother, REFUSED, TODAY.minusDays(5));
        family.add(new ConsentAnswer(
                paper.id(),
                paper.pupil(),
                paper.subject(),
                1,
                paper.language(),
                GRANTED,
                paper.person(),
                paper.capacity(),
                AnswerRoute.PAPER,
                paper.givenAt(),
                at(TODAY),
                family.father,
                paper.validity(),
                Optional.empty()));

        assertThat(family.decide().effective()).isFalse();
    }

    private static List<NoConsentReason> because(ConsentDecision decision) {
        return ((NotEffective) decision).because();
    }
}
