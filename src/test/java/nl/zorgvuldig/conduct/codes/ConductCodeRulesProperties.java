package nl.zorgvuldig.conduct.codes;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

public class ConductCodeRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ConductCodeId CODE = new ConductCodeId(new UUID(7, 7));
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 2));

    /// Versions 1 and up; an odd number is a major change, and the number the days since the one
    /// before.
    public static List<ConductCodeVersion> versions(List<Integer> changes) {
        List<ConductCodeVersion> all = new ArrayList<>();
        LocalDate since = TODAY.minusDays(60);
        for (int change : changes) {
            since = since.plusDays(change);
            ConductCodeChangeWeight weight =
                    all.isEmpty() || change % 2 == 1 ? ConductCodeChangeWeight.MAJOR : ConductCodeChangeWeight.MINOR;
            all.add(version(all.size() + 1, weight, since, "Woorden " + all.size()));
        }
        return all;
    }

    private static ConductCodeVersion version(
            int number, ConductCodeChangeWeight weight, LocalDate since, String words) {
        return new ConductCodeVersion(
                CODE, number, weight, since, "Gedragscode", "Iets", words, PersonId.PROGRAM, Instant.EPOCH);
    }

    /// Chance comes to both answers.
    private static void both(String what, boolean answer) {
        Statistics.label(what).collect(answer);
        Statistics.label(what).coverage(is -> {
            is.check(true).count(n -> n > 2);
            is.check(false).count(n -> n > 2);
        });
    }

    private static boolean owes(ConductCodeRules rules, int confirmed) {
        return !rules.owed(confirmed == 0 ? Map.of() : Map.of(CODE, confirmed)).isEmpty();
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void who_confirmed_nothing_owes_as_soon_as_something_is_in_force(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> changes) {
        List<ConductCodeVersion> all = versions(changes);
        boolean inForce = all.stream().anyMatch(version -> !version.since().isAfter(TODAY));
        assertThat(owes(new ConductCodeRules(all, TODAY), 0)).isEqualTo(inForce);
        both("in force", inForce);
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void a_receipt_counts_exactly_until_the_next_major_version_is_delivered(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 40) Integer> changes,
            @ForAll @IntRange(min = 1, max = 6) int confirmed) {
        List<ConductCodeVersion> all = versions(changes);
        boolean overtaken = all.stream()
                .filter(version -> !version.since().isAfter(TODAY))
                .filter(version -> version.version() > confirmed)
                .anyMatch(version -> version.weight() == ConductCodeChangeWeight.MAJOR);
        assertThat(owes(new ConductCodeRules(all, TODAY), confirmed)).isEqualTo(overtaken);
        both("overtaken", overtaken);
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void who_confirms_what_is_current_owes_nothing_today(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> changes,
            @ForAll Set<@IntRange(min = 1, max = 6) Integer> withdrawn) {
        ConductCodeRules rules = new ConductCodeRules(
                versions(changes).stream()
                        .filter(version -> !withdrawn.contains(version.version()))
                        .toList(),
                TODAY);
        rules.current(CODE)
                .ifPresent(version -> assertThat(owes(rules, version.version())).isFalse());
        assertThat(rules.current(CODE).isPresent()).isEqualTo(owes(rules, 0));
        both("something is left", rules.current(CODE).isPresent());
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void the_gap_list_and_the_own_page_are_one_rule(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> changes,
            @ForAll @IntRange(min = 0, max = 6) int confirmed) {
        ConductCodeRules rules = new ConductCodeRules(versions(changes), TODAY);
        Map<ConductCodeId, Integer> own = confirmed == 0 ? Map.of() : Map.of(CODE, confirmed);
        boolean missing = rules.missing(List.of(SOMEBODY), Map.of(SOMEBODY, own)).values().stream()
                .anyMatch(people -> people.contains(SOMEBODY));
        assertThat(missing).isEqualTo(!rules.owed(own).isEmpty());
        both("missing", missing);
    }

    /// A receipt of one document says nothing of another.
    @Example
    void each_document_has_a_current_version_and_a_receipt_of_its_own() {
        ConductCodeId second = new ConductCodeId(new UUID(7, 8));
        List<ConductCodeVersion> all = new ArrayList<>(versions(List.of(0, 1, 2)));
        ConductCodeVersion codeVersion =
                version(1, ConductCodeChangeWeight.MAJOR, TODAY.minusDays(9), "Andere woorden");
        all.add(new ConductCodeVersion(
                second,
                codeVersion.version(),
                codeVersion.weight(),
                codeVersion.since(),
                "Mediaprotocol",
                codeVersion.summary(),
                codeVersion.words(),
                codeVersion.publishedBy(),
                codeVersion.publishedAt()));
        ConductCodeRules rules = new ConductCodeRules(all, TODAY);

        assertThat(rules.current(CODE).map(ConductCodeVersion::version)).contains(3);
        assertThat(rules.current(second).map(ConductCodeVersion::version)).contains(1);
        assertThat(rules.demanded(CODE)).isEqualTo(2);
        assertThat(rules.demanded(second)).isEqualTo(1);
        assertThat(rules.owed(Map.of(CODE, 3)))
                .extracting(ConductCodeVersion::code)
                .containsOnly(second);
        assertThat(rules.owed(Map.of(second, 1)))
                .extracting(ConductCodeVersion::code)
                .containsOnly(CODE);
    }

    @Property(tries = 500)
    void other_words_or_another_day_are_another_fingerprint(
            @ForAll @IntRange(min = 1, max = 9) int number, @ForAll String words) {
        ConductCodeVersion codeVersion = version(number, ConductCodeChangeWeight.MAJOR, TODAY, words);
        assertThat(codeVersion.fingerprint())
                .matches("[0-9a-f]{64}")
                .isEqualTo(version(number, ConductCodeChangeWeight.MINOR, TODAY, words)
                        .fingerprint())
                .isNotEqualTo(version(number, ConductCodeChangeWeight.MAJOR, TODAY, words + ".")
                        .fingerprint())
                .isNotEqualTo(version(number, ConductCodeChangeWeight.MAJOR, TODAY.plusDays(1), words)
                        .fingerprint());
    }
}
