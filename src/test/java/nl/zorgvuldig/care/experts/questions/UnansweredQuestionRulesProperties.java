package nl.zorgvuldig.care.experts.questions;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;

@Upholds(EXPERTS_AFTER_CONSENT)
class UnansweredQuestionRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /// As long as the expert can answer it waits for the day on which that is over; from that day on for
    /// who asked.
    @Property
    void a_question_waits_for_its_last_day_and_then_for_who_asked(@ForAll @IntRange(min = -90, max = 90) int days) {
        LocalDate until = TODAY.plusDays(days);
        ExpertQuestion question = new ExpertQuestion(
                new ExpertQuestionId(UUID.randomUUID()),
                new SchoolId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                TODAY.minusDays(90).atStartOfDay().toInstant(ZoneOffset.UTC),
                until,
                "Wat helpt?",
                Optional.empty(),
                ExpertQuestion.State.OPEN);
        switch (new UnansweredQuestionRules(until, TODAY).waiting()) {
            case AwaitedAction.Nobody nobody -> throw new AssertionError(nobody);
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(question.waits(TODAY)).isTrue();
                assertThat(question.waits(on.minusDays(1))).isTrue();
                assertThat(question.waits(on)).isFalse();
            }
            case AwaitedAction.Somebody asked -> {
                assertThat(question.waits(TODAY)).isFalse();
                assertThat(asked.party()).isEqualTo(CaseParty.PROPOSER);
                assertThat(asked.since()).isEqualTo(until.plusDays(1)).isBeforeOrEqualTo(TODAY);
                assertThat(asked.until()).isEqualTo(until.plusDays(14));
                assertThat(asked.otherwise()).isEmpty();
            }
        }
    }
}
