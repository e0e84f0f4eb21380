package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and row security agree about which breaches everybody reads and keeps, today
/// and before anybody held a function.
class BreachOpinionsTest {
    private final BreachHands hands = new BreachHands();

    @Test
    @Upholds(CONFIDENTIALITY)
    void for_everybody_every_breach_and_every_act() {
        hands.report(BreachVisibility.SCHOOL);
        hands.report(BreachVisibility.PROTECTION);
        hands.narrow(hands.report(BreachVisibility.SCHOOL));
        LocalDate today = hands.demo.clock().today();
        int granted = 0;
        int headed = 0;
        List<UUID> all = all();
        assertThat(all).hasSizeGreaterThan(6);
        for (PersonId person : people()) {
            List<HeldFunction> functions =
                    as(person, today, () -> hands.part(Staff.class).listFunctions(person));
            for (LocalDate day : List.of(today, today.minusYears(40))) {
                BreachAccessRules rules = new BreachAccessRules(functions, day);
                for (Act act : List.of(BreachActs.READ_BREACH, BreachActs.KEEP_BREACH, Act.BROWSE)) {
                    Set<UUID> java = new HashSet<>();
                    for (UUID id : all) {
                        if (rules.decide(act, filed(id)).isPresent()) {
                            java.add(id);
                        }
                    }
                    assertThat(as(person, day, () -> database(act)))
                            .as("%s %s %s", person, act, day)
                            .isEqualTo(java);
                    granted += java.size();
                    headed += !java.isEmpty() && java.size() < all.size() ? 1 : 0;
                }
            }
        }
        assertThat(granted).isGreaterThan(4 * all.size());
        assertThat(headed).as("heads, who see some").isPositive();
    }

    private List<UUID> all() {
        return hands.demo
                .superuser("zorgvuldig")
                .sql("select id from breaches.breach where board = :board")
                .param("board", hands.demo.board().value())
                .query(UUID.class)
                .list();
    }

    private BreachAccessRules.Filed filed(UUID id) {
        return new Acting(
                        hands.demo.board(),
                        PersonId.PROGRAM,
                        Act.MAINTAIN,
                        hands.demo.clock().today())
                .call(() -> hands.part(Work.class)
                        .read(Act.MAINTAIN, () -> hands.part(BreachStore.class).findFiled(new BreachId(id))))
                .orElseThrow();
    }

    private Set<UUID> database(Act act) {
        return new HashSet<>(hands.part(Work.class)
                .read(
                        act,
                        () -> hands.part(JdbcClient.class)
                                .sql("select id from breaches.breach where board = access.board()")
                                .query(UUID.class)
                                .list()));
    }

    private List<PersonId> people() {
        return Stream.concat(
                        hands.demo.population().handles().values().stream(),
                        hands.demo.population().employees().stream()
                                .map(DemoPeople.Employee::id)
                                .limit(25))
                .distinct()
                .toList();
    }

    private <T> T as(PersonId person, LocalDate day, Supplier<T> what) {
        return new Acting(hands.demo.board(), person, Act.BROWSE, day).call(what);
    }
}
