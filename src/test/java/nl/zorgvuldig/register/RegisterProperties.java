package nl.zorgvuldig.register;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

class RegisterProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static List<Entry> entries(List<Integer> numbers) {
        Map<String, Entry> all = new HashMap<>();
        for (int one : numbers) {
            Entry entry = new Entry("deel " + one % 5, "veld " + one % 3, "tekst " + one);
            all.put(entry.part() + entry.what(), entry);
        }
        return List.copyOf(all.values());
    }

    private static Map<String, String> said(List<Entry> entries) {
        Map<String, String> all = new HashMap<>();
        entries.forEach(one -> all.put(one.part() + "/" + one.what(), one.said()));
        return all;
    }

    @Property(tries = 500)
    @Upholds(POLICY_FOR_EVERYONE)
    void what_changed_makes_the_new_state_out_of_the_old_one(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 60) Integer> before,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 60) Integer> after) {
        Map<String, String> state = said(entries(before));
        for (Difference.Change one : Difference.between(entries(before), entries(after))) {
            String place = one.part() + "/" + one.what();
            assertThat(Optional.ofNullable(state.get(place))).isEqualTo(one.before());
            assertThat(one.before()).isNotEqualTo(one.after());
            one.after().ifPresentOrElse(text -> state.put(place, text), () -> state.remove(place));
        }
        assertThat(state).isEqualTo(said(entries(after)));
    }

    @Property(tries = 1000)
    @Upholds(POLICY_FOR_EVERYONE)
    void what_is_kept_reads_as_it_was_written(@ForAll @Size(min = 1, max = 5) List<String> texts) {
        List<Entry> entries = IntStream.range(0, texts.size())
                .mapToObj(n -> new Entry("deel " + n, texts.get(n), texts.get(n) + "\n\\n"))
                .toList();
        assertThat(Entry.read(Entry.write(entries))).isEqualTo(entries);
    }

    private static Agreement until(LocalDate from, LocalDate until) {
        return new Agreement(1, from, from, until, "map", "");
    }

    @Property(tries = 500)
    @Upholds(CONFIDENTIALITY)
    void an_agreement_stands_as_its_days_say(
            @ForAll @IntRange(min = -300, max = 300) int begins, @ForAll @IntRange(min = 0, max = 400) int lasts) {
        LocalDate from = TODAY.plusDays(begins);
        LocalDate until = from.plusDays(lasts);
        ProcessorRules.Standing standing = new ProcessorRules(TODAY).standing(Optional.of(until(from, until)));
        switch (standing) {
            case NONE -> assertThat(from).isAfter(TODAY);
            case PAST -> assertThat(until).isBefore(TODAY);
            case ENDING -> assertThat(until).isBetween(TODAY, TODAY.plusDays(60));
            case RUNNING -> assertThat(until).isAfter(TODAY.plusDays(60));
        }
        assertThat(new ProcessorRules(TODAY).standing(Optional.of(until(TODAY, Period.OPEN))))
                .isEqualTo(ProcessorRules.Standing.RUNNING);
        assertThat(new ProcessorRules(TODAY).standing(Optional.empty())).isEqualTo(ProcessorRules.Standing.NONE);
    }

    @Property(tries = 500)
    @Upholds(CONFIDENTIALITY)
    void a_review_is_of_a_day_that_was_with_a_next_one_within_three_years(
            @ForAll @IntRange(min = -50, max = 50) int held, @ForAll @IntRange(min = -50, max = 1200) int next) {
        List<String> fields = new DpiaRules(TODAY)
                .review(Optional.of(TODAY.plusDays(held)), "goed", "", Optional.of(TODAY.plusDays(next))).stream()
                        .map(Objection::field)
                        .toList();
        assertThat(fields.contains("heldOn")).isEqualTo(held > 0);
        assertThat(fields.contains("nextOn"))
                .isEqualTo(next <= 0 || TODAY.plusDays(next).isAfter(TODAY.plusYears(3)));
    }
}
