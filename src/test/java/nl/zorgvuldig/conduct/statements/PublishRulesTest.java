package nl.zorgvuldig.conduct.statements;

import static nl.zorgvuldig.conduct.statements.StatementRules.LONGEST;
import static nl.zorgvuldig.conduct.statements.StatementRules.SHORTEST;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements.StatementDraft;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Which statement can be published, and from when it can be signed.
@Upholds(CONFIDENTIALITY)
class PublishRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WORDS = "w".repeat(SHORTEST);

    @Test
    void it_counts_from_today_on_within_a_year_and_not_before_the_one_before() {
        assertThat(said(List.of(), TODAY.minusDays(1))).containsExactly("since conduct.no.past");
        assertThat(said(List.of(), TODAY)).isEmpty();
        assertThat(said(List.of(), TODAY.plusYears(1))).isEmpty();
        assertThat(said(List.of(), TODAY.plusYears(1).plusDays(1))).containsExactly("since conduct.no.far");
        List<ConfidentialityStatement> planned = List.of(statement(1, TODAY.plusDays(9), "v" + WORDS));
        assertThat(said(planned, TODAY.plusDays(8))).containsExactly("since conduct.no.earlier");
        assertThat(said(planned, TODAY.plusDays(9))).isEmpty();
    }

    @Test
    void its_words_have_a_length_and_differ_from_the_newest() {
        assertThat(said(List.of(), "w".repeat(SHORTEST - 1), "")).containsExactly("dutch conduct.no.short");
        assertThat(said(List.of(), "w".repeat(LONGEST), "w".repeat(LONGEST))).isEmpty();
        assertThat(said(List.of(), "w".repeat(LONGEST + 1), "w".repeat(LONGEST + 1)))
                .containsExactly("dutch web.text.long", "english web.text.long");
        List<ConfidentialityStatement> two =
                List.of(statement(1, TODAY.minusDays(9), "v" + WORDS), statement(2, TODAY, WORDS));
        assertThat(said(two, WORDS, "")).containsExactly("dutch conduct.no.same");
        assertThat(said(two, WORDS, "English.")).isEmpty();
        assertThat(said(two, "v" + WORDS, "")).isEmpty();
    }

    @Test
    void the_next_number_follows_the_highest_and_the_newest_that_counts_binds() {
        StatementRules none = new StatementRules(List.of(), TODAY);
        assertThat(none.next()).isEqualTo(1);
        assertThat(none.bound(0)).isTrue();
        ConfidentialityStatement old = statement(1, TODAY.minusDays(9), WORDS);
        ConfidentialityStatement now = statement(2, TODAY, WORDS);
        ConfidentialityStatement later = statement(3, TODAY.plusDays(StatementRules.AHEAD + 1L), WORDS);
        StatementRules rules = new StatementRules(List.of(later, old, now), TODAY);
        assertThat(rules.next()).isEqualTo(4);
        assertThat(rules.binding()).contains(now);
        assertThat(rules.signable()).contains(now);
        assertThat(rules.bound(1)).isFalse();
        assertThat(rules.bound(2)).isTrue();
        assertThat(rules.toSign(1)).contains(now);
        assertThat(rules.toSign(2)).isEmpty();
        StatementRules tomorrow = new StatementRules(List.of(later, old, now), TODAY.plusDays(1));
        assertThat(tomorrow.signable()).contains(later);
        assertThat(tomorrow.binding()).contains(now);
    }

    private static List<String> said(List<ConfidentialityStatement> all, LocalDate since) {
        return keys(all, new StatementDraft(since, WORDS, ""));
    }

    private static List<String> said(List<ConfidentialityStatement> all, String dutch, String english) {
        return keys(all, new StatementDraft(TODAY, dutch, english));
    }

    private static List<String> keys(List<ConfidentialityStatement> all, StatementDraft wish) {
        return new StatementRules(all, TODAY)
                .objections(wish).stream()
                        .map(objection ->
                                objection.field() + " " + objection.because().key())
                        .toList();
    }

    private static ConfidentialityStatement statement(int version, LocalDate since, String words) {
        return new ConfidentialityStatement(version, since, words, "", PersonId.PROGRAM, Instant.EPOCH);
    }
}
