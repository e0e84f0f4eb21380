package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
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
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;

class CodeRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CodeId CODE = new CodeId(new UUID(7, 7));
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 2));

    /// Versions 1 and up; an odd number is a major change, and the number the days since the one
    /// before.
    static List<CodeVersion> versions(List<Integer> changes) {
        List<CodeVersion> all = new ArrayList<>();
        LocalDate since = TODAY.minusDays(60);
        for (int change : changes) {
            since = since.plusDays(change);
            Weight weight = all.isEmpty() || change % 2 == 1 ? Weight.MAJOR : Weight.MINOR;
            all.add(version(all.size() + 1, weight, since, "Woorden " + all.size()));
        }
        return all;
    }

    private static CodeVersion version(int number, Weight weight, LocalDate since, String words) {
        return new CodeVersion(
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

    private static boolean owes(CodeRules rules, int confirmed) {
        return !rules.owed(confirmed == 0 ? Map.of() : Map.of(CODE, confirmed)).isEmpty();
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void who_confirmed_nothing_owes_as_soon_as_something_is_in_force(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> changes) {
        List<CodeVersion> all = versions(changes);
        boolean inForce = all.stream().anyMatch(one -> !one.since().isAfter(TODAY));
        assertThat(owes(new CodeRules(all, TODAY), 0)).isEqualTo(inForce);
        both("in force", inForce);
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void a_receipt_counts_exactly_until_the_next_major_version_is_delivered(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 40) Integer> changes,
            @ForAll @IntRange(min = 1, max = 6) int confirmed) {
        List<CodeVersion> all = versions(changes);
        boolean overtaken = all.stream()
                .filter(one -> !one.since().isAfter(TODAY))
                .filter(one -> one.version() > confirmed)
                .anyMatch(one -> one.weight() == Weight.MAJOR);
        assertThat(owes(new CodeRules(all, TODAY), confirmed)).isEqualTo(overtaken);
        both("overtaken", overtaken);
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void who_confirms_what_is_current_owes_nothing_today(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> changes,
            @ForAll Set<@IntRange(min = 1, max = 6) Integer> withdrawn) {
        CodeRules rules = new CodeRules(
                versions(changes).stream()
                        .filter(one -> !withdrawn.contains(one.version()))
                        .toList(),
                TODAY);
        rules.current(CODE)
                .ifPresent(one -> assertThat(owes(rules, one.version())).isFalse());
        assertThat(rules.current(CODE).isPresent()).isEqualTo(owes(rules, 0));
        both("something is left", rules.current(CODE).isPresent());
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void the_gap_list_and_the_own_page_are_one_rule(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> changes,
            @ForAll @IntRange(min = 0, max = 6) int confirmed) {
        CodeRules rules = new CodeRules(versions(changes), TODAY);
        Map<CodeId, Integer> own = confirmed == 0 ? Map.of() : Map.of(CODE, confirmed);
        boolean missing = rules.missing(List.of(SOMEBODY), Map.of(SOMEBODY, own)).values().stream()
                .anyMatch(people -> people.contains(SOMEBODY));
        assertThat(missing).isEqualTo(!rules.owed(own).isEmpty());
        both("missing", missing);
    }

    /// A receipt of one document says nothing of another.
    @Example
    void each_document_has_a_current_version_and_a_receipt_of_its_own() {
        CodeId second = new CodeId(new UUID(7, 8));
        List<CodeVersion> all = new ArrayList<>(versions(List.of(0, 1, 2)));
        CodeVersion one = version(1, Weight.MAJOR, TODAY.minusDays(9), "Andere woorden");
        all.add(new CodeVersion(
                second,
                one.version(),
                one.weight(),
                one.since(),
                "Mediaprotocol",
                one.summary(),
                one.words(),
                one.publishedBy(),
                one.publishedAt()));
        CodeRules rules = new CodeRules(all, TODAY);

        assertThat(rules.current(CODE).map(CodeVersion::version)).contains(3);
        assertThat(rules.current(second).map(CodeVersion::version)).contains(1);
        assertThat(rules.demanded(CODE)).isEqualTo(2);
        assertThat(rules.demanded(second)).isEqualTo(1);
        assertThat(rules.owed(Map.of(CODE, 3))).extracting(CodeVersion::code).containsOnly(second);
        assertThat(rules.owed(Map.of(second, 1))).extracting(CodeVersion::code).containsOnly(CODE);
    }

    @Property(tries = 500)
    void other_words_or_another_day_are_another_fingerprint(
            @ForAll @IntRange(min = 1, max = 9) int number, @ForAll String words) {
        CodeVersion one = version(number, Weight.MAJOR, TODAY, words);
        assertThat(one.fingerprint())
                .matches("[0-9a-f]{64}")
                .isEqualTo(version(number, Weight.MINOR, TODAY, words).fingerprint())
                .isNotEqualTo(version(number, Weight.MAJOR, TODAY, words + ".").fingerprint())
                .isNotEqualTo(
                        version(number, Weight.MAJOR, TODAY.plusDays(1), words).fingerprint());
    }
}
