package nl.zorgvuldig.oversight.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

class PolicyTextTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void every_version_is_kept_and_each_day_has_the_one_that_holds() {
        PolicyText policy = new PolicyText();
        assertThat(policy.find(FIRST)).isPresent();
        assertThat(policy.find(FIRST.plusDays(1))).isEmpty();
        assertThat(policy.on(FIRST).since()).isEqualTo(FIRST);
        assertThat(policy.on(FIRST.plusYears(1)).since()).isAfterOrEqualTo(FIRST);
        assertThat(policy.on(FIRST.minusYears(1)).since()).isEqualTo(FIRST);
        assertThat(policy.listVersions()).isNotEmpty();
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void the_text_of_a_version_cannot_be_changed_afterwards() {
        Map<String, String> other = Map.of(FIRST.toString(), "0".repeat(64));
        assertThatThrownBy(() -> new PolicyText(other)).hasMessageContaining("was changed");
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void each_board_reads_its_own_name_in_it() {
        assertThat(new PolicyText().on(FIRST).textOf("Stichting De Bomen"))
                .contains("betracht Stichting De Bomen de grootst mogelijke zorgvuldigheid")
                .contains("op scholen van Stichting De Bomen mogelijk")
                .doesNotContain("Wonderwijs");
    }

    @Test
    @Upholds(Clause.POLICY_FOR_EVERYONE)
    void every_clause_stands_in_exactly_one_chapter() {
        List<Clause> all = new ArrayList<>();
        for (PolicyChapter chapter : PolicyChapter.values()) {
            all.addAll(chapter.clauses());
        }
        assertThat(all).containsExactlyInAnyOrder(Clause.values());
    }

    @Test
    void code_that_upholds_a_clause_is_found_on_classes_and_on_methods() {
        assertThat(LabelledClauses.clauses()).contains(Clause.POLICY_FOR_EVERYONE, Clause.WHERE_TO_TURN);
    }
}
