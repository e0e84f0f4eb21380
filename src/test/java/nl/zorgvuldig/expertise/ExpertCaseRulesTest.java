package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.inspection.Strangers.Mention;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Where a consultation with an expert stands after what was done with it, what can follow, and on
/// which moment a talk can be.
@Upholds(EXPERTS_AFTER_CONSENT)
class ExpertCaseRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period AGREED = new Period(TODAY.minusDays(3), TODAY.plusDays(3));
    private static final CaseAnswers YES = MadeCases.yes(AGREED);
    private static final CaseAnswers OPEN = MadeCases.no(new WhyNot.NotAnswered());
    private static final CaseAnswers NO = MadeCases.no(new WhyNot.Vetoed());
    private static final Instant NOW = MadeCases.noon(TODAY);
    private static final Instant TALK = NOW.plusSeconds(3_600);
    private static final ExpertEvent PLANNED = new ExpertEvent.Planned(TALK);
    private static final ExpertEvent HELD = new ExpertEvent.Held();
    private static final ExpertEvent ENDED = new ExpertEvent.Ended();

    @Test
    void with_everybodys_yes_it_is_agreed_then_planned_then_held_until_it_ends() {
        assertThat(standing(YES)).isEqualTo(CaseStanding.CONSENTED);
        assertThat(standing(YES, PLANNED)).isEqualTo(CaseStanding.PLANNED);
        assertThat(standing(YES, PLANNED, HELD)).isEqualTo(CaseStanding.HELD);
        assertThat(standing(YES, PLANNED, HELD, PLANNED)).isEqualTo(CaseStanding.HELD);
        assertThat(standing(YES, PLANNED, ENDED)).isEqualTo(CaseStanding.ENDED);
        assertThat(standing(YES, ENDED)).isEqualTo(CaseStanding.ENDED);
        assertThat(ExpertCaseRules.standing(file(YES), AGREED.until().plusDays(1)))
                .isEqualTo(CaseStanding.OVER);
        assertThat(ExpertCaseRules.standing(file(YES, ENDED), AGREED.until().plusDays(1)))
                .isEqualTo(CaseStanding.ENDED);
    }

    @Test
    void over_is_what_the_expert_was_invited_to_and_nobody_ended_after_its_last_day() {
        LocalDate after = AGREED.until().plusDays(1);
        assertThat(ExpertCaseRules.over(file(OPEN, PLANNED), after)).isTrue();
        assertThat(ExpertCaseRules.over(file(YES, PLANNED, HELD), after)).isTrue();
        assertThat(ExpertCaseRules.over(file(YES, PLANNED), AGREED.until())).isFalse();
        assertThat(ExpertCaseRules.over(file(YES), after)).isFalse();
        assertThat(ExpertCaseRules.over(file(YES, PLANNED, ENDED), after)).isFalse();
    }

    @Test
    void something_can_come_of_it_until_its_last_day_or_its_end_whatever_was_answered() {
        for (CaseAnswers answers : List.of(YES, OPEN, NO, CaseAnswers.NONE)) {
            assertThat(ExpertCaseRules.running(file(answers, PLANNED), AGREED.until()))
                    .isTrue();
            assertThat(ExpertCaseRules.running(file(answers), AGREED.until().plusDays(1)))
                    .isFalse();
            assertThat(ExpertCaseRules.running(file(answers, ENDED), AGREED.until()))
                    .isFalse();
        }
    }

    @Test
    void who_did_not_answer_yet_did_not_refuse() {
        assertThat(standing(OPEN)).isEqualTo(CaseStanding.PROPOSED);
        assertThat(standing(CaseAnswers.NONE)).isEqualTo(CaseStanding.PROPOSED);
        assertThat(standing(OPEN, PLANNED)).isEqualTo(CaseStanding.STOPPED);
    }

    @Test
    void a_date_needs_consent_a_talk_a_date_and_an_end_nothing() {
        assertThat(refusals(OPEN)).containsExactly("proposed", "proposed", "");
        assertThat(refusals(NO)).containsExactly("refused", "refused", "");
        assertThat(refusals(YES)).containsExactly("", "consented", "");
        assertThat(refusals(YES, PLANNED)).containsExactly("", "", "");
        assertThat(refusals(YES, PLANNED, HELD)).containsExactly("", "", "");
        assertThat(refusals(NO, PLANNED)).containsExactly("stopped", "stopped", "");
        assertThat(refusals(YES, PLANNED, ENDED)).containsExactly("ended", "ended", "ended");
        assertThat(ExpertCaseRules.RULES.whyNot(
                        file(YES, PLANNED),
                        ExpertEvent.Held.class,
                        AGREED.until().plusDays(1)))
                .contains(Sentence.of("expertise.not_now.over"));
    }

    /// Why no date can be set now, why it cannot be held, and why it cannot be ended.
    private static List<String> refusals(CaseAnswers answers, ExpertEvent... events) {
        return Stream.of(ExpertEvent.Planned.class, ExpertEvent.Held.class, ExpertEvent.Ended.class)
                .map(event -> ExpertCaseRules.RULES
                        .whyNot(file(answers, events), event, TODAY)
                        .map(no -> no.key().replace("expertise.not_now.", ""))
                        .orElse(""))
                .toList();
    }

    @Test
    void what_stands_so_already_is_not_recorded_again() {
        assertThat(stands(YES, PLANNED)).isFalse();
        assertThat(stands(YES, PLANNED, PLANNED)).isTrue();
        assertThat(stands(YES, new ExpertEvent.Planned(TALK.plusSeconds(60)), PLANNED))
                .isFalse();
        assertThat(stands(NO, PLANNED, PLANNED)).as("it cannot go on").isFalse();
        assertThat(ExpertCaseRules.stands(file(YES, PLANNED), PLANNED, TALK.plusSeconds(1)))
                .as("the moment is past")
                .isFalse();
        assertThat(stands(YES, HELD, PLANNED)).isFalse();
        assertThat(stands(YES, HELD, PLANNED, HELD)).isTrue();
        assertThat(stands(YES, ENDED, PLANNED, HELD)).isFalse();
        assertThat(stands(NO, ENDED, ENDED)).isTrue();
    }

    private static boolean stands(CaseAnswers answers, ExpertEvent event, ExpertEvent... before) {
        return ExpertCaseRules.stands(file(answers, before), event, NOW);
    }

    @Test
    void what_cannot_follow_is_said_of_the_whole_and_a_wrong_moment_beside_its_day() {
        assertThat(objections(OPEN, PLANNED)).containsExactly(ExpertTalks.EVENT);
        assertThat(objections(YES, new ExpertEvent.Planned(NOW.minusSeconds(1))))
                .containsExactly("day");
        assertThat(objections(OPEN, new ExpertEvent.Planned(NOW.minusSeconds(1))))
                .containsExactly(ExpertTalks.EVENT);
        assertThat(objections(YES, PLANNED)).isEmpty();
        assertThat(objections(YES, HELD)).containsExactly(ExpertTalks.EVENT);
        assertThat(objections(OPEN, ENDED)).isEmpty();
    }

    private static List<String> objections(CaseAnswers answers, ExpertEvent event) {
        return ExpertCaseRules.objections(file(answers), event, NOW).stream()
                .map(Objection::field)
                .toList();
    }

    @Test
    void a_talk_is_still_to_come_and_on_an_agreed_day() {
        Instant now = TODAY.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
        assertThat(moment(now, now)).isEmpty();
        assertThat(moment(now.minusSeconds(1), now)).contains("expertise.no.moment_past");
        Instant after = TODAY.plusDays(4).atStartOfDay(SchoolDay.ZONE).toInstant();
        assertThat(moment(after.minusSeconds(1), now)).isEmpty();
        assertThat(moment(after, now)).contains("expertise.no.moment");
    }

    @Test
    void forty_entries_are_enough() {
        assertThat(many(40)).containsExactly("expertise.no.expert", "expertise.no.not_there");
        assertThat(many(41)).containsExactly("expertise.no.expert", "expertise.no.many");
    }

    private static List<String> many(int count) {
        Set<EntryId> entries = new HashSet<>();
        for (int one = 0; one < count; one++) {
            entries.add(new EntryId(new UUID(2, one)));
        }
        CaseWish wish = new CaseWish(new PersonId(new UUID(7, 7)), "Weten hoe.", entries, TODAY, TODAY);
        CaseChoices nobody = new CaseChoices(List.of(), Set.of(), List.of());
        return ExpertCaseRules.objections(wish, nobody, Mention.NOBODY, TODAY).stream()
                .map(one -> one.because().key())
                .toList();
    }

    private static Optional<String> moment(Instant meetsAt, Instant now) {
        return ExpertCaseRules.moment(meetsAt, AGREED, now)
                .map(Objection::because)
                .map(one -> one.key());
    }

    private static CaseStanding standing(CaseAnswers answers, ExpertEvent... events) {
        return ExpertCaseRules.standing(file(answers, events), TODAY);
    }

    private static ExpertCaseFile file(CaseAnswers answers, ExpertEvent... events) {
        return MadeCases.file(AGREED.from(), AGREED, answers, List.of(events));
    }
}
