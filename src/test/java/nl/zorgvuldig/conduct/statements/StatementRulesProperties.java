package nl.zorgvuldig.conduct.statements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

class StatementRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WORDS = "Wat ik weet van een kind blijft onder ons. ".repeat(4);

    /// Versions 1 and up, each in force so many days after the one before.
    private static List<ConfidentialityStatement> statements(List<Integer> gaps) {
        List<ConfidentialityStatement> all = new ArrayList<>();
        LocalDate since = TODAY.minusDays(60);
        for (int gap : gaps) {
            since = since.plusDays(gap);
            all.add(new ConfidentialityStatement(
                    all.size() + 1, since, WORDS + all.size(), "", PersonId.PROGRAM, Instant.EPOCH));
        }
        return all;
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void who_signed_what_can_be_signed_today_is_bound_today(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> gaps) {
        StatementRules rules = new StatementRules(statements(gaps), TODAY);
        int newest = rules.signable().map(ConfidentialityStatement::version).orElse(0);
        assertThat(rules.bound(newest)).isTrue();
        assertThat(rules.toSign(newest)).isEmpty();
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void who_signed_nothing_is_bound_by_nothing_as_soon_as_there_is_something_in_force(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> gaps) {
        List<ConfidentialityStatement> all = statements(gaps);
        StatementRules rules = new StatementRules(all, TODAY);
        boolean inForce = all.stream().anyMatch(statement -> !statement.since().isAfter(TODAY));
        assertThat(rules.bound(0)).isEqualTo(!inForce);
        if (inForce) {
            assertThat(rules.toSign(0)).isPresent();
        }
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void an_older_signature_never_opens_what_a_newer_one_does_not(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 40) Integer> gaps,
            @ForAll @IntRange(min = 0, max = 6) int signed) {
        StatementRules rules = new StatementRules(statements(gaps), TODAY);
        if (rules.bound(signed)) {
            assertThat(rules.bound(signed + 1)).isTrue();
        }
    }

    /// Whatever was published and signed: who has something to sign is asked, and is in time exactly as
    /// long as they are bound; once it is signed nobody is asked.
    @Property
    @Upholds(CONFIDENTIALITY)
    void who_has_something_to_sign_is_asked_before_it_binds(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> gaps,
            @ForAll @IntRange(min = 0, max = 6) int signed,
            @ForAll @IntRange(min = 0, max = 30) int before) {
        List<ConfidentialityStatement> all = statements(gaps).stream()
                .map(statement -> new ConfidentialityStatement(
                        statement.version(),
                        statement.since(),
                        statement.dutch(),
                        statement.english(),
                        statement.publishedBy(),
                        statement.since().minusDays(before).atTime(12, 0).toInstant(ZoneOffset.UTC)))
                .toList();
        StatementRules rules = new StatementRules(all, TODAY);
        AwaitedAction waiting = rules.waiting(signed);
        Statistics.label("waits")
                .collect(rules.bound(signed), waiting.getClass().getSimpleName());
        switch (waiting) {
            case AwaitedAction.Nobody _ -> {
                assertThat(rules.bound(signed)).isTrue();
                assertThat(rules.toSign(signed)).isEmpty();
            }
            case AwaitedAction.Day day -> throw new AssertionError(day);
            case AwaitedAction.Somebody self -> {
                assertThat(self.party()).isEqualTo(CaseParty.SELF);
                assertThat(self.since()).isBeforeOrEqualTo(self.until());
                if (rules.bound(signed)) {
                    assertThat(self.until()).as("not late").isAfterOrEqualTo(TODAY);
                } else {
                    assertThat(self.until())
                            .as("the last day was before it bound")
                            .isBeforeOrEqualTo(TODAY);
                }
                ConfidentialityStatement what = rules.toSign(signed).orElseThrow();
                assertThat(rules.waiting(what.version())).isEqualTo(new AwaitedAction.Nobody());
            }
        }
        Statistics.label("waits").coverage(is -> {
            is.check(true, "Nobody").count(n -> n > 10);
            is.check(true, "Somebody").count(n -> n > 10);
            is.check(false, "Somebody").count(n -> n > 10);
        });
    }

    /// Published on the day itself or well before: it waits from the day on which it can be signed.
    @Property
    void it_waits_from_the_day_on_which_it_can_be_signed(@ForAll @IntRange(min = 0, max = 30) int before) {
        Instant published = TODAY.minusDays(before).atTime(12, 0).toInstant(ZoneOffset.UTC);
        ConfidentialityStatement statement =
                new ConfidentialityStatement(1, TODAY, WORDS, "", PersonId.PROGRAM, published);
        assertThat(new StatementRules(List.of(statement), TODAY).waiting(0))
                .isEqualTo(new AwaitedAction.Somebody(
                        CaseParty.SELF,
                        "conduct.task.sign",
                        TODAY.minusDays(Math.min(before, 14)),
                        before == 0 ? TODAY : TODAY.minusDays(1),
                        CONFIDENTIALITY));
    }

    @Property
    void other_words_or_another_day_are_another_fingerprint(
            @ForAll @IntRange(min = 1, max = 9) int version,
            @ForAll @IntRange(min = 0, max = 9) int days,
            @ForAll String dutch,
            @ForAll String english) {
        ConfidentialityStatement confidentialityStatement = statement(version, TODAY.plusDays(days), dutch, english);
        assertThat(confidentialityStatement.fingerprint())
                .matches("[0-9a-f]{64}")
                .isEqualTo(
                        statement(version, TODAY.plusDays(days), dutch, english).fingerprint())
                .isNotEqualTo(
                        statement(version, TODAY.minusDays(1), dutch, english).fingerprint())
                .isNotEqualTo(statement(version, TODAY.plusDays(days), dutch + ".", english)
                        .fingerprint());
    }

    private static ConfidentialityStatement statement(int version, LocalDate since, String dutch, String english) {
        return new ConfidentialityStatement(version, since, dutch, english, PersonId.PROGRAM, Instant.EPOCH);
    }
}
