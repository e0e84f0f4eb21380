package nl.zorgvuldig.conduct;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
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
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;

class StatementRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WORDS = "Wat ik weet van een kind blijft onder ons. ".repeat(4);

    /// Versions 1 and up, each in force so many days after the one before.
    private static List<Statement> statements(List<Integer> gaps) {
        List<Statement> all = new ArrayList<>();
        LocalDate since = TODAY.minusDays(60);
        for (int gap : gaps) {
            since = since.plusDays(gap);
            all.add(new Statement(all.size() + 1, since, WORDS + all.size(), "", PersonId.PROGRAM, Instant.EPOCH));
        }
        return all;
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void who_signed_what_can_be_signed_today_is_bound_today(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> gaps) {
        StatementRules rules = new StatementRules(statements(gaps), TODAY);
        int newest = rules.signable().map(Statement::version).orElse(0);
        assertThat(rules.bound(newest)).isTrue();
        assertThat(rules.toSign(newest)).isEmpty();
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void who_signed_nothing_is_bound_by_nothing_as_soon_as_there_is_something_in_force(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> gaps) {
        List<Statement> all = statements(gaps);
        StatementRules rules = new StatementRules(all, TODAY);
        boolean inForce = all.stream().anyMatch(one -> !one.since().isAfter(TODAY));
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
        List<Statement> all = statements(gaps).stream()
                .map(one -> new Statement(
                        one.version(),
                        one.since(),
                        one.dutch(),
                        one.english(),
                        one.publishedBy(),
                        one.since().minusDays(before).atTime(12, 0).toInstant(ZoneOffset.UTC)))
                .toList();
        StatementRules rules = new StatementRules(all, TODAY);
        Waiting waiting = rules.waiting(signed);
        Statistics.label("waits")
                .collect(rules.bound(signed), waiting.getClass().getSimpleName());
        switch (waiting) {
            case Waiting.Nobody _ -> {
                assertThat(rules.bound(signed)).isTrue();
                assertThat(rules.toSign(signed)).isEmpty();
            }
            case Waiting.Day day -> throw new AssertionError(day);
            case Waiting.Somebody self -> {
                assertThat(self.party()).isEqualTo(Party.SELF);
                assertThat(self.since()).isBeforeOrEqualTo(self.until());
                if (rules.bound(signed)) {
                    assertThat(self.until()).as("not late").isAfterOrEqualTo(TODAY);
                } else {
                    assertThat(self.until())
                            .as("the last day was before it bound")
                            .isBeforeOrEqualTo(TODAY);
                }
                Statement what = rules.toSign(signed).orElseThrow();
                assertThat(rules.waiting(what.version())).isEqualTo(new Waiting.Nobody());
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
        Statement one = new Statement(1, TODAY, WORDS, "", PersonId.PROGRAM, published);
        assertThat(new StatementRules(List.of(one), TODAY).waiting(0))
                .isEqualTo(new Waiting.Somebody(
                        Party.SELF,
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
        Statement one = statement(version, TODAY.plusDays(days), dutch, english);
        assertThat(one.fingerprint())
                .matches("[0-9a-f]{64}")
                .isEqualTo(
                        statement(version, TODAY.plusDays(days), dutch, english).fingerprint())
                .isNotEqualTo(
                        statement(version, TODAY.minusDays(1), dutch, english).fingerprint())
                .isNotEqualTo(statement(version, TODAY.plusDays(days), dutch + ".", english)
                        .fingerprint());
    }

    private static Statement statement(int version, LocalDate since, String dutch, String english) {
        return new Statement(version, since, dutch, english, PersonId.PROGRAM, Instant.EPOCH);
    }
}
