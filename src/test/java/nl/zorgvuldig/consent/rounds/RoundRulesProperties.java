package nl.zorgvuldig.consent.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Who is sent what when, whatever days the program ran on and whenever somebody answered.
@Upholds(Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class RoundRulesProperties {
    private static final LocalDate START = LocalDate.of(2026, 9, 7);
    private static final int LONGEST = 80;

    /// What one person is sent when the program runs on these days.
    private static Map<RoundMessage, LocalDate> sent(int lasting, List<Integer> days, int answered) {
        RoundPlan plan = new RoundPlan(
                new SchoolId(new UUID(0, 7)), START, START.plusDays(lasting), ConsentRenewal.Way.ASK_AGAIN, "");
        Map<RoundMessage, LocalDate> sent = new EnumMap<>(RoundMessage.class);
        for (int day : days.stream().distinct().sorted().toList()) {
            LocalDate today = START.plusDays(day);
            RoundAnswerStatus answers = day >= answered ? RoundAnswerStatus.COMPLETE : RoundAnswerStatus.OPEN;
            RoundRules.due(plan, sent, answers, today)
                    .ifPresent(message -> assertThat(sent.put(message, today))
                            .as("%s was sent before", message)
                            .isNull());
        }
        return sent;
    }

    @Property
    void nobody_is_sent_anything_twice_too_soon_after_another_or_outside_the_round(
            @ForAll @IntRange(min = 21, max = 60) int lasting,
            @ForAll @Size(max = LONGEST) List<@IntRange(min = -9, max = 80) Integer> days,
            @ForAll @IntRange(max = LONGEST) int answered) {
        List<LocalDate> moments =
                sent(lasting, days, answered).values().stream().sorted().toList();

        for (int i = 1; i < moments.size(); i++) {
            assertThat(moments.get(i)).isAfterOrEqualTo(moments.get(i - 1).plusDays(7));
        }
        assertThat(moments).allMatch(day -> !day.isBefore(START) && !day.isAfter(START.plusDays(lasting)));
    }

    @Property
    void who_answered_everything_gets_no_reminder_and_who_did_not_gets_both_in_time(
            @ForAll @IntRange(max = LONGEST) int answered) {
        List<Integer> everyDay =
                java.util.stream.IntStream.range(-3, LONGEST).boxed().toList();
        Map<RoundMessage, LocalDate> sent = sent(42, everyDay, answered);

        assertThat(sent).containsEntry(RoundMessage.INVITATION, START);
        assertThat(sent.containsKey(RoundMessage.REMINDER)).isEqualTo(answered > 14);
        assertThat(sent.containsKey(RoundMessage.SECOND_REMINDER)).isEqualTo(answered > 28);
        if (answered > 28) {
            assertThat(sent)
                    .containsEntry(RoundMessage.REMINDER, START.plusDays(14))
                    .containsEntry(RoundMessage.SECOND_REMINDER, START.plusDays(28));
        }
    }

    @Property
    void a_program_that_stood_still_leaves_out_a_reminder_rather_than_send_two_at_once(
            @ForAll @IntRange(min = 28, max = 42) int back) {
        assertThat(sent(42, List.of(0, back), LONGEST))
                .containsOnlyKeys(RoundMessage.INVITATION, RoundMessage.SECOND_REMINDER);
    }
}
