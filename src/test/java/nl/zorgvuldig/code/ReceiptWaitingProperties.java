package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.policy.Upholds;

/// Whatever versions come, whenever the program looks and whenever somebody confirms: what is owed
/// waits until it was delivered, and then for who owes it.
@Upholds(CODE_RECEIVED_BY_ALL_STAFF)
class ReceiptWaitingProperties {
    private static final Map<String, Integer> REACHED = new HashMap<>();

    @Property(tries = 1500)
    void what_is_owed_waits_for_who_owes_it_once_it_was_delivered(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 40) Integer> changes,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 49) Integer> days) {
        List<CodeVersion> all = CodeRulesProperties.versions(changes);
        CodeId code = all.getFirst().code();
        List<SentCodeNotice> sent = new ArrayList<>();
        int confirmed = 0;
        LocalDate day = all.getFirst().since();
        for (int one : days) {
            day = day.plusDays(one / 5);
            LocalDate today = day;
            CodeRules rules = new CodeRules(all, today);
            Duty duty = duty(rules, code, confirmed);
            waits(rules, duty, sent, today);
            if (one % 5 == 0) {
                confirmed = duty.current().version();
            } else if (one % 5 > 1) {
                new CodeNoticeRules(List.copyOf(sent), rules.demanded(code), today)
                        .due(duty)
                        .ifPresent(notice ->
                                sent.add(new SentCodeNotice(code, duty.current().version(), notice, today)));
            }
        }
    }

    private static Duty duty(CodeRules rules, CodeId code, int confirmed) {
        return rules.duties(confirmed == 0 ? Map.of() : Map.of(code, confirmed)).getFirst();
    }

    private static void waits(CodeRules rules, Duty duty, List<SentCodeNotice> sent, LocalDate today) {
        CodeId code = duty.current().code();
        int demanded = rules.demanded(code);
        CodeNoticeRules notices = new CodeNoticeRules(sent, demanded, today);
        switch (notices.waiting(duty)) {
            case Waiting.Nobody _ -> {
                REACHED.merge("nobody", 1, Integer::sum);
                assertThat(duty).isInstanceOf(Duty.Received.class);
            }
            case Waiting.Day(LocalDate on) -> {
                REACHED.merge("day", 1, Integer::sum);
                assertThat(duty).isInstanceOf(Duty.Owed.class);
                assertThat(on).isEqualTo(today);
                assertThat(notices.due(duty)).as("the program delivers it").contains(CodeNotice.DELIVERED);
            }
            case Waiting.Somebody somebody -> {
                REACHED.merge(somebody.task() + " " + somebody.party(), 1, Integer::sum);
                assertThat(duty).isInstanceOf(Duty.Owed.class);
                assertThat(sent)
                        .filteredOn(one -> one.notice() == CodeNotice.DELIVERED && one.version() >= demanded)
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.on()).isAfterOrEqualTo(somebody.since()))
                        .anySatisfy(one -> assertThat(one.on()).isEqualTo(somebody.since()));
                assertThat(somebody.until()).isEqualTo(somebody.since().plusDays(14));
                assertThat(notices.waiting(duty(rules, code, duty.current().version())))
                        .as("who confirms what is current is asked no more")
                        .isInstanceOf(Waiting.Nobody.class);
            }
        }
    }

    /// A property that never gets there shows nothing.
    @AfterContainer
    static void everything_was_asked() {
        assertThat(REACHED)
                .containsOnlyKeys("nobody", "day", "code.task.confirm " + Party.SELF)
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(50));
    }
}
