package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames.Mention;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Where a consultation with an expert stands after what was done with it, what can follow, and on
/// which moment a talk can be.
@Upholds(EXPERTS_AFTER_CONSENT)
class ExpertConsultationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period AGREED = new Period(TODAY.minusDays(3), TODAY.plusDays(3));
    private static final ConsentCaseAnswers YES = MadeCases.yes(AGREED);
    private static final ConsentCaseAnswers OPEN = MadeCases.no(new NoConsentReason.NotAnswered());
    private static final ConsentCaseAnswers NO = MadeCases.no(new NoConsentReason.Vetoed());
    private static final Instant NOW = MadeCases.noon(TODAY);
    private static final Instant TALK = NOW.plusSeconds(3_600);
    private static final ExpertConsultationEvent PLANNED = new ExpertConsultationEvent.Planned(TALK);
    private static final ExpertConsultationEvent HELD = new ExpertConsultationEvent.Held();
    private static final ExpertConsultationEvent ENDED = new ExpertConsultationEvent.Ended();

    @Test
    void with_everybodys_yes_it_is_agreed_then_planned_then_held_until_it_ends() {
        assertThat(standing(YES)).isEqualTo(ExpertConsultationStatus.CONSENTED);
        assertThat(standing(YES, PLANNED)).isEqualTo(ExpertConsultationStatus.PLANNED);
        assertThat(standing(YES, PLANNED, HELD)).isEqualTo(ExpertConsultationStatus.HELD);
        assertThat(standing(YES, PLANNED, HELD, PLANNED)).isEqualTo(ExpertConsultationStatus.HELD);
        assertThat(standing(YES, PLANNED, ENDED)).isEqualTo(ExpertConsultationStatus.ENDED);
        assertThat(standing(YES, ENDED)).isEqualTo(ExpertConsultationStatus.ENDED);
        assertThat(ExpertConsultationRules.standing(file(YES), AGREED.until().plusDays(1)))
                .isEqualTo(ExpertConsultationStatus.OVER);
        assertThat(ExpertConsultationRules.standing(
                        file(YES, ENDED), AGREED.until().plusDays(1)))
                .isEqualTo(ExpertConsultationStatus.ENDED);
    }

    @Test
    void over_is_what_the_expert_was_invited_to_and_nobody_ended_after_its_last_day() {
        LocalDate after = AGREED.until().plusDays(1);
        assertThat(ExpertConsultationRules.over(file(OPEN, PLANNED), after)).isTrue();
        assertThat(ExpertConsultationRules.over(file(YES, PLANNED, HELD), after))
                .isTrue();
        assertThat(ExpertConsultationRules.over(file(YES, PLANNED), AGREED.until()))
                .isFalse();
        assertThat(ExpertConsultationRules.over(file(YES), after)).isFalse();
        assertThat(ExpertConsultationRules.over(file(YES, PLANNED, ENDED), after))
                .isFalse();
    }

    @Test
    void something_can_come_of_it_until_its_last_day_or_its_end_whatever_was_answered() {
        for (ConsentCaseAnswers answers : List.of(YES, OPEN, NO, ConsentCaseAnswers.NONE)) {
            assertThat(ExpertConsultationRules.running(file(answers, PLANNED), AGREED.until()))
                    .isTrue();
            assertThat(ExpertConsultationRules.running(
                            file(answers), AGREED.until().plusDays(1)))
                    .isFalse();
            assertThat(ExpertConsultationRules.running(file(answers, ENDED), AGREED.until()))
                    .isFalse();
        }
    }

    @Test
    void who_did_not_answer_yet_did_not_refuse() {
        assertThat(standing(OPEN)).isEqualTo(ExpertConsultationStatus.PROPOSED);
        assertThat(standing(ConsentCaseAnswers.NONE)).isEqualTo(ExpertConsultationStatus.PROPOSED);
        assertThat(standing(OPEN, PLANNED)).isEqualTo(ExpertConsultationStatus.STOPPED);
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
        assertThat(ExpertConsultationRules.RULES.whyNot(
                        file(YES, PLANNED),
                        ExpertConsultationEvent.Held.class,
                        AGREED.until().plusDays(1)))
                .contains(Sentence.of("expertise.not_now.over"));
    }

    /// Why no date can be set now, why it cannot be held, and why it cannot be ended.
    private static List<String> refusals(ConsentCaseAnswers answers, ExpertConsultationEvent... events) {
        return Stream.of(
                        ExpertConsultationEvent.Planned.class,
                        ExpertConsultationEvent.Held.class,
                        ExpertConsultationEvent.Ended.class)
                .map(event -> ExpertConsultationRules.RULES
                        .whyNot(file(answers, events), event, TODAY)
                        .map(no -> no.key().replace("expertise.not_now.", ""))
                        .orElse(""))
                .toList();
    }

    @Test
    void what_stands_so_already_is_not_recorded_again() {
        assertThat(stands(YES, PLANNED)).isFalse();
        assertThat(stands(YES, PLANNED, PLANNED)).isTrue();
        assertThat(stands(YES, new ExpertConsultationEvent.Planned(TALK.plusSeconds(60)), PLANNED))
                .isFalse();
        assertThat(stands(NO, PLANNED, PLANNED)).as("it cannot go on").isFalse();
        assertThat(ExpertConsultationRules.stands(file(YES, PLANNED), PLANNED, TALK.plusSeconds(1)))
                .as("the moment is past")
                .isFalse();
        assertThat(stands(YES, HELD, PLANNED)).isFalse();
        assertThat(stands(YES, HELD, PLANNED, HELD)).isTrue();
        assertThat(stands(YES, ENDED, PLANNED, HELD)).isFalse();
        assertThat(stands(NO, ENDED, ENDED)).isTrue();
    }

    private static boolean stands(
            ConsentCaseAnswers answers, ExpertConsultationEvent event, ExpertConsultationEvent... before) {
        return ExpertConsultationRules.stands(file(answers, before), event, NOW);
    }

    @Test
    void what_cannot_follow_is_said_of_the_whole_and_a_wrong_moment_beside_its_day() {
        assertThat(objections(OPEN, PLANNED)).containsExactly(ExpertMeetings.EVENT);
        assertThat(objections(YES, new ExpertConsultationEvent.Planned(NOW.minusSeconds(1))))
                .containsExactly("day");
        assertThat(objections(OPEN, new ExpertConsultationEvent.Planned(NOW.minusSeconds(1))))
                .containsExactly(ExpertMeetings.EVENT);
        assertThat(objections(YES, PLANNED)).isEmpty();
        assertThat(objections(YES, HELD)).containsExactly(ExpertMeetings.EVENT);
        assertThat(objections(OPEN, ENDED)).isEmpty();
    }

    private static List<String> objections(ConsentCaseAnswers answers, ExpertConsultationEvent event) {
        return ExpertConsultationRules.objections(file(answers), event, NOW).stream()
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
        for (int number = 0; number < count; number++) {
            entries.add(new EntryId(new UUID(2, number)));
        }
        ExpertConsultationDraft wish =
                new ExpertConsultationDraft(new PersonId(new UUID(7, 7)), "Weten hoe.", entries, TODAY, TODAY);
        ExpertConsultationChoices nobody = new ExpertConsultationChoices(List.of(), Set.of(), List.of());
        return ExpertConsultationRules.objections(wish, nobody, Mention.NOBODY, TODAY).stream()
                .map(objection -> objection.because().key())
                .toList();
    }

    private static Optional<String> moment(Instant meetsAt, Instant now) {
        return ExpertConsultationRules.moment(meetsAt, AGREED, now)
                .map(Objection::because)
                .map(sentence -> sentence.key());
    }

    private static ExpertConsultationStatus standing(ConsentCaseAnswers answers, ExpertConsultationEvent... events) {
        return ExpertConsultationRules.standing(file(answers, events), TODAY);
    }

    private static ExpertConsultationFile file(ConsentCaseAnswers answers, ExpertConsultationEvent... events) {
        return MadeCases.file(AGREED.from(), AGREED, answers, List.of(events));
    }
}
