package nl.zorgvuldig.conduct.codes.notices;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
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
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeRules;
import nl.zorgvuldig.conduct.codes.ConductCodeRulesProperties;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore.SentNotice;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever versions come, whenever the program looks and whenever somebody confirms: what is owed
/// waits until it was delivered, and then for who owes it.
@Upholds(CODE_RECEIVED_BY_ALL_STAFF)
class ReceiptWaitingProperties {
    private static final Map<String, Integer> REACHED = new HashMap<>();

    @Property(tries = 1500)
    void what_is_owed_waits_for_who_owes_it_once_it_was_delivered(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 40) Integer> changes,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 49) Integer> days) {
        List<ConductCodeVersion> all = ConductCodeRulesProperties.versions(changes);
        ConductCodeId code = all.getFirst().code();
        List<SentNotice> sent = new ArrayList<>();
        int confirmed = 0;
        LocalDate day = all.getFirst().since();
        for (int number : days) {
            day = day.plusDays(number / 5);
            LocalDate today = day;
            ConductCodeRules rules = new ConductCodeRules(all, today);
            ConductCodeDuty duty = duty(rules, code, confirmed);
            waits(rules, duty, sent, today);
            if (number % 5 == 0) {
                confirmed = duty.current().version();
            } else if (number % 5 > 1) {
                new ConductCodeNoticeRules(List.copyOf(sent), rules.demanded(code), today)
                        .due(duty)
                        .ifPresent(notice ->
                                sent.add(new SentNotice(code, duty.current().version(), notice, today)));
            }
        }
    }

    private static ConductCodeDuty duty(ConductCodeRules rules, ConductCodeId code, int confirmed) {
        return rules.duties(confirmed == 0 ? Map.of() : Map.of(code, confirmed)).getFirst();
    }

    private static void waits(ConductCodeRules rules, ConductCodeDuty duty, List<SentNotice> sent, LocalDate today) {
        ConductCodeId code = duty.current().code();
        int demanded = rules.demanded(code);
        ConductCodeNoticeRules notices = new ConductCodeNoticeRules(sent, demanded, today);
        switch (notices.waiting(duty)) {
            case AwaitedAction.Nobody _ -> {
                REACHED.merge("nobody", 1, Integer::sum);
                assertThat(duty).isInstanceOf(ConductCodeDuty.Received.class);
            }
            case AwaitedAction.Day(LocalDate on) -> {
                REACHED.merge("day", 1, Integer::sum);
                assertThat(duty).isInstanceOf(ConductCodeDuty.Owed.class);
                assertThat(on).isEqualTo(today);
                assertThat(notices.due(duty)).as("the program delivers it").contains(ConductCodeNotice.DELIVERED);
            }
            case AwaitedAction.Somebody somebody -> {
                REACHED.merge(somebody.task() + " " + somebody.party(), 1, Integer::sum);
                assertThat(duty).isInstanceOf(ConductCodeDuty.Owed.class);
                assertThat(sent)
                        .filteredOn(notice ->
                                notice.notice() == ConductCodeNotice.DELIVERED && notice.version() >= demanded)
                        .isNotEmpty()
                        .allSatisfy(notice -> assertThat(notice.on()).isAfterOrEqualTo(somebody.since()))
                        .anySatisfy(notice -> assertThat(notice.on()).isEqualTo(somebody.since()));
                assertThat(somebody.until()).isEqualTo(somebody.since().plusDays(14));
                assertThat(notices.waiting(duty(rules, code, duty.current().version())))
                        .as("who confirms what is current is asked no more")
                        .isInstanceOf(AwaitedAction.Nobody.class);
            }
        }
    }

    /// A property that never gets there shows nothing.
    @AfterContainer
    static void everything_was_asked() {
        assertThat(REACHED)
                .containsOnlyKeys("nobody", "day", "code.task.confirm " + CaseParty.SELF)
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(50));
    }
}
