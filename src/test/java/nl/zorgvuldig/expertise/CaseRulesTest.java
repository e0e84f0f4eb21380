package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.expertise.CaseStep.What;
import nl.zorgvuldig.inspection.Strangers.Mention;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Where a consultation with an expert stands, step by step, and on which moment a talk can be.
@Upholds(EXPERTS_AFTER_CONSENT)
class CaseRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period AGREED = new Period(TODAY.minusDays(3), TODAY.plusDays(3));
    private static final ConsentDecision YES = new ConsentDecision.Effective(AGREED.until(), List.of());
    private static final What PLANNED = new What.Planned(Instant.EPOCH);

    @Test
    void with_everybodys_yes_it_is_agreed_then_planned_then_held_until_it_ends() {
        assertThat(stage(YES)).isEqualTo(Stage.CONSENTED);
        assertThat(stage(YES, PLANNED)).isEqualTo(Stage.PLANNED);
        assertThat(stage(YES, PLANNED, new What.Held())).isEqualTo(Stage.HELD);
        assertThat(stage(YES, PLANNED, new What.Ended())).isEqualTo(Stage.ENDED);
        assertThat(CaseRules.stage(AGREED, List.of(), YES, TODAY.plusDays(4))).isEqualTo(Stage.OVER);
    }

    @Test
    void over_is_what_the_expert_was_invited_to_and_nobody_ended_after_its_last_day() {
        LocalDate after = AGREED.until().plusDays(1);
        assertThat(CaseRules.over(AGREED, taken(PLANNED), after)).isTrue();
        assertThat(CaseRules.over(AGREED, taken(PLANNED, new What.Held()), after))
                .isTrue();
        assertThat(CaseRules.over(AGREED, taken(PLANNED), AGREED.until())).isFalse();
        assertThat(CaseRules.over(AGREED, taken(), after)).isFalse();
        assertThat(CaseRules.over(AGREED, taken(PLANNED, new What.Ended()), after))
                .isFalse();
    }

    @Test
    void who_did_not_answer_yet_did_not_refuse() {
        ConsentDecision open = new ConsentDecision.NotEffective(List.of(new WhyNot.NotAnswered()));
        assertThat(stage(open)).isEqualTo(Stage.PROPOSED);
        assertThat(stage(CaseRules.NOTHING)).isEqualTo(Stage.PROPOSED);
        assertThat(stage(open, PLANNED)).isEqualTo(Stage.STOPPED);
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
        return CaseRules.objections(wish, nobody, Mention.NOBODY, TODAY).stream()
                .map(one -> one.because().key())
                .toList();
    }

    private static Optional<String> moment(Instant meetsAt, Instant now) {
        return CaseRules.moment(meetsAt, AGREED, now).map(Objection::because).map(one -> one.key());
    }

    private static Stage stage(ConsentDecision consent, What... taken) {
        return CaseRules.stage(AGREED, taken(taken), consent, TODAY);
    }

    private static List<CaseStep> taken(What... taken) {
        List<CaseStep> steps = new ArrayList<>();
        for (What what : taken) {
            steps.add(new CaseStep(steps.size() + 1, what, new PersonId(new UUID(1, 1)), Instant.EPOCH));
        }
        return steps;
    }
}
