package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.consent.Family.TODAY;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Family;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.paper.PaperAnswerInput;
import nl.zorgvuldig.consent.paper.PaperAnswerRules;
import nl.zorgvuldig.consent.paper.PaperScan;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.tallies.ConsentTally;
import nl.zorgvuldig.consent.rounds.tallies.RoundTallyRules;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What is wrong with a round somebody plans, and with an answer somebody writes down.
@Upholds({CONSENT_CHECKED_EVERY_SCHOOL_YEAR, RECORDING_AFTER_CONSENT})
class WishRulesTest {
    private static final Optional<PaperScan> SCAN = PaperScan.of("%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII));
    private static final LocalDate START = TODAY.plusDays(3);

    @Test
    void a_round_begins_from_today_on_and_within_four_hundred_days() {
        assertThat(round(TODAY.minusDays(1))).containsExactly("start consent.round.no.past");
        assertThat(round(TODAY)).isEmpty();
        assertThat(round(TODAY.plusDays(400))).isEmpty();
        assertThat(round(TODAY.plusDays(401))).containsExactly("start consent.round.no.far");
    }

    @Test
    void parents_have_three_weeks_within_the_school_year() {
        assertThat(round(START, START.plusDays(20), RoundPlannerRole.HEAD))
                .containsExactly("deadline consent.round.no.short");
        assertThat(round(START, START.plusDays(21), RoundPlannerRole.HEAD)).isEmpty();
        assertThat(round(START, LocalDate.of(2027, 7, 31), RoundPlannerRole.HEAD))
                .isEmpty();
        assertThat(round(START, LocalDate.of(2027, 8, 1), RoundPlannerRole.HEAD))
                .containsExactly("deadline consent.round.no.year");
    }

    @Test
    void only_the_board_lets_a_round_remind_and_says_why() {
        assertThat(remind(RoundPlannerRole.HEAD, "Zo.")).containsExactly("way consent.round.no.board_only");
        assertThat(remind(RoundPlannerRole.BOARD, "Zo.")).isEmpty();
        assertThat(remind(RoundPlannerRole.BOARD, " ")).containsExactly("reason consent.round.no.reason");
        assertThat(remind(RoundPlannerRole.BOARD, "r".repeat(500))).isEmpty();
        assertThat(remind(RoundPlannerRole.BOARD, "r".repeat(501))).containsExactly("reason web.text.long");
        assertThat(remind(RoundPlannerRole.BOARD, "Van 111222333.")).containsExactly("reason web.text.citizen_number");
    }

    @Test
    void the_second_reminder_comes_four_weeks_after_and_a_week_after_the_first() {
        RoundPlan plan = wish(TODAY, TODAY.plusDays(60), ConsentRenewal.Way.ASK_AGAIN, "");
        Map<RoundMessage, LocalDate> sent =
                Map.of(RoundMessage.INVITATION, TODAY, RoundMessage.REMINDER, TODAY.plusDays(14));
        assertThat(RoundRules.due(plan, sent, RoundAnswerStatus.OPEN, TODAY.plusDays(27)))
                .isEmpty();
        assertThat(RoundRules.due(plan, sent, RoundAnswerStatus.OPEN, TODAY.plusDays(28)))
                .contains(RoundMessage.SECOND_REMINDER);
        Map<RoundMessage, LocalDate> late =
                Map.of(RoundMessage.INVITATION, TODAY, RoundMessage.REMINDER, TODAY.plusDays(25));
        assertThat(RoundRules.due(plan, late, RoundAnswerStatus.OPEN, TODAY.plusDays(31)))
                .isEmpty();
        assertThat(RoundRules.due(plan, late, RoundAnswerStatus.OPEN, TODAY.plusDays(32)))
                .contains(RoundMessage.SECOND_REMINDER);
    }

    @Test
    void what_is_written_down_was_said_by_who_decides_on_a_day_that_was_about_something() {
        assertThat(paper(AnswerRoute.PAPER, TODAY, SCAN)).isEmpty();
        assertThat(paper(AnswerRoute.PAPER, TODAY.plusDays(1), SCAN))
                .containsExactly("day consent.paper.objection.future");
        assertThat(paper(AnswerRoute.PAPER, TODAY.minusYears(1), SCAN)).isEmpty();
        assertThat(paper(AnswerRoute.PAPER, TODAY.minusYears(1).minusDays(1), SCAN))
                .containsExactly("day consent.paper.objection.old");
        Family family = Family.together();
        PaperAnswerInput nothing = new PaperAnswerInput(
                new FormId(UUID.randomUUID()), family.mother, AnswerRoute.TELEPHONE, TODAY, Map.of(), Optional.empty());
        assertThat(keys(new PaperAnswerRules(ConsentEntitlement.DoesNot.without(), TODAY).objections(nothing)))
                .containsExactly(
                        "person consent.paper.objection.decides_not", "choices consent.paper.objection.nothing");
    }

    @Test
    void a_paper_is_there_and_of_a_call_there_is_none() {
        assertThat(paper(AnswerRoute.PAPER, TODAY, Optional.empty()))
                .containsExactly("scan consent.paper.objection.no_scan");
        assertThat(paper(AnswerRoute.TELEPHONE, TODAY, Optional.empty())).isEmpty();
        assertThat(paper(AnswerRoute.TELEPHONE, TODAY, SCAN))
                .containsExactly("scan consent.paper.objection.scan_of_call");
        assertThat(paper(AnswerRoute.OWN_PAGE, TODAY, SCAN)).containsExactly("route consent.paper.objection.route");
    }

    @Test
    void a_yes_is_valid_to_a_day_a_no_to_none_and_both_parents_decide() {
        Family family = Family.together();
        ConsentAnswer yes = family.answer(family.mother, ConsentChoice.GRANTED, TODAY);
        ConsentAnswer no = family.answer(family.mother, ConsentChoice.REFUSED, TODAY);
        ConsentRules rules = new ConsentRules(family.facts(), Family.at(TODAY));
        assertThat(rules.deciders()).isEqualTo(2);
        assertThat(rules.validUntil(yes)).contains(LocalDate.of(2027, 9, 30));
        assertThat(rules.validUntil(no)).isEmpty();
    }

    @Test
    void a_pupil_counts_as_yes_no_or_open() {
        assertThat(RoundTallyRules.count(new ConsentDecision.Effective(TODAY, List.of())))
                .isEqualTo(new ConsentTally(1, 0, 0));
        assertThat(RoundTallyRules.count(not(new NoConsentReason.NotAnswered(), new NoConsentReason.Vetoed())))
                .isEqualTo(new ConsentTally(0, 1, 0));
        assertThat(RoundTallyRules.count(not(new NoConsentReason.NotAnswered())))
                .isEqualTo(new ConsentTally(0, 0, 1));
    }

    private static ConsentDecision not(NoConsentReason... why) {
        return new ConsentDecision.NotEffective(List.of(why));
    }

    private static List<String> paper(AnswerRoute route, LocalDate day, Optional<PaperScan> scan) {
        PaperAnswerInput wish = new PaperAnswerInput(
                new FormId(UUID.randomUUID()),
                Family.together().mother,
                route,
                day,
                Map.of(Family.WEBSITE.purpose(), ConsentChoice.GRANTED),
                scan);
        return keys(new PaperAnswerRules(new ConsentEntitlement.Decides(), TODAY).objections(wish));
    }

    private static List<String> round(LocalDate start) {
        return round(start, start.plusDays(30), RoundPlannerRole.HEAD);
    }

    private static List<String> round(LocalDate start, LocalDate deadline, RoundPlannerRole planner) {
        return keys(RoundRules.objections(wish(start, deadline, ConsentRenewal.Way.ASK_AGAIN, ""), planner, TODAY));
    }

    private static List<String> remind(RoundPlannerRole planner, String reason) {
        return keys(RoundRules.objections(
                wish(START, START.plusDays(30), ConsentRenewal.Way.REMIND, reason), planner, TODAY));
    }

    private static RoundPlan wish(LocalDate start, LocalDate deadline, ConsentRenewal.Way way, String reason) {
        return new RoundPlan(Family.SCHOOL, start, deadline, way, reason);
    }

    private static List<String> keys(List<Objection> found) {
        return found.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
