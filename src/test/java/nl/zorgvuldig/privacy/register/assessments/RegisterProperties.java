package nl.zorgvuldig.privacy.register.assessments;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
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
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.DpiaReview;
import nl.zorgvuldig.privacy.register.ProcessorAgreement;
import nl.zorgvuldig.privacy.register.RegisterEntry;
import nl.zorgvuldig.privacy.register.processing.RegisterDifference;
import nl.zorgvuldig.privacy.register.processors.ProcessorRules;

class RegisterProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static List<RegisterEntry> entries(List<Integer> numbers) {
        Map<String, RegisterEntry> all = new HashMap<>();
        for (int number : numbers) {
            RegisterEntry entry = new RegisterEntry("deel " + number % 5, "veld " + number % 3, "tekst " + number);
            all.put(entry.part() + entry.what(), entry);
        }
        return List.copyOf(all.values());
    }

    private static Map<String, String> said(List<RegisterEntry> entries) {
        Map<String, String> all = new HashMap<>();
        entries.forEach(entry -> all.put(entry.part() + "/" + entry.what(), entry.said()));
        return all;
    }

    @Property(tries = 500)
    @Upholds(POLICY_FOR_EVERYONE)
    void what_changed_makes_the_new_state_out_of_the_old_one(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 60) Integer> before,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 60) Integer> after) {
        Map<String, String> state = said(entries(before));
        for (RegisterDifference.Change change : RegisterDifference.between(entries(before), entries(after))) {
            String place = change.part() + "/" + change.what();
            assertThat(Optional.ofNullable(state.get(place))).isEqualTo(change.before());
            assertThat(change.before()).isNotEqualTo(change.after());
            change.after().ifPresentOrElse(text -> state.put(place, text), () -> state.remove(place));
        }
        assertThat(state).isEqualTo(said(entries(after)));
    }

    @Property(tries = 1000)
    @Upholds(POLICY_FOR_EVERYONE)
    void what_is_kept_reads_as_it_was_written(@ForAll @Size(min = 1, max = 5) List<String> texts) {
        List<RegisterEntry> entries = IntStream.range(0, texts.size())
                .mapToObj(n -> new RegisterEntry("deel " + n, texts.get(n), texts.get(n) + "\n\\n"))
                .toList();
        assertThat(RegisterEntry.read(RegisterEntry.write(entries))).isEqualTo(entries);
    }

    private static ProcessorAgreement until(LocalDate from, LocalDate until) {
        return new ProcessorAgreement(1, from, from, until, "map", "");
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

    /// Whatever was agreed, and when: who watches over data is asked while there is no agreement, and
    /// from sixty days before the end of one on; for what runs without an end nobody ever is.
    @Property(tries = 2000)
    @Upholds(CONFIDENTIALITY)
    void who_watches_over_data_sees_to_it_that_there_is_an_agreement(
            @ForAll @IntRange(max = 300) int addedAgo,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @IntRange(min = -300, max = 300) int begins,
            @ForAll @IntRange(max = 400) int lasts) {
        LocalDate added = TODAY.minusDays(addedAgo);
        LocalDate from = TODAY.plusDays(begins);
        Optional<ProcessorAgreement> newest =
                kind == 0 ? Optional.empty() : Optional.of(until(from, kind == 1 ? Period.OPEN : from.plusDays(lasts)));
        ProcessorRules rules = new ProcessorRules(TODAY);
        ProcessorRules.Standing standing = rules.standing(newest);
        AwaitedAction waiting = rules.waiting(added, newest);
        Statistics.label("waits").collect(standing, waiting.getClass().getSimpleName());
        switch (waiting) {
            case AwaitedAction.Nobody _ -> {
                assertThat(standing).isEqualTo(ProcessorRules.Standing.RUNNING);
                assertThat(newest.orElseThrow().until()).isEqualTo(Period.OPEN);
            }
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(on).isAfter(TODAY);
                assertThat(standing).isIn(ProcessorRules.Standing.NONE, ProcessorRules.Standing.RUNNING);
                assertThat(new ProcessorRules(on.minusDays(1)).waiting(added, newest))
                        .isEqualTo(waiting);
                assertThat(new ProcessorRules(on).waiting(added, newest)).isNotEqualTo(waiting);
            }
            case AwaitedAction.Somebody officer -> {
                assertThat(officer.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(officer.task()).isEqualTo(newest.isEmpty() ? "register.task.agree" : "register.task.renew");
                assertThat(officer.since()).isBeforeOrEqualTo(TODAY).isBeforeOrEqualTo(officer.until());
                assertThat(officer.until())
                        .isEqualTo(newest.map(ProcessorAgreement::until).orElse(added));
                assertThat(officer.until().isBefore(TODAY) || newest.isEmpty())
                        .isEqualTo(
                                standing == ProcessorRules.Standing.PAST || standing == ProcessorRules.Standing.NONE);
            }
        }
        Statistics.label("waits").coverage(all -> {
            all.check(ProcessorRules.Standing.NONE, "Somebody").count(n -> n > 10);
            all.check(ProcessorRules.Standing.NONE, "Day").count(n -> n > 10);
            all.check(ProcessorRules.Standing.RUNNING, "Nobody").count(n -> n > 10);
            all.check(ProcessorRules.Standing.RUNNING, "Day").count(n -> n > 10);
            all.check(ProcessorRules.Standing.ENDING, "Somebody").count(n -> n > 10);
            all.check(ProcessorRules.Standing.PAST, "Somebody").count(n -> n > 10);
        });
    }

    @Property(tries = 1000)
    @Upholds(CONFIDENTIALITY)
    void an_assessment_waits_for_the_day_on_which_it_is_looked_at_again(
            @ForAll @IntRange(max = 300) int heldAgo, @ForAll @IntRange(min = 1, max = 600) int later) {
        LocalDate held = TODAY.minusDays(heldAgo);
        LocalDate next = held.plusDays(later);
        Optional<DpiaReview> newest = Optional.of(new DpiaReview(1, held, "goed", "", next));
        DpiaRules rules = new DpiaRules(TODAY);
        AwaitedAction waiting = rules.waiting(newest);
        Statistics.label("waits").collect(rules.standing(newest));
        switch (waiting) {
            case AwaitedAction.Nobody nobody -> throw new AssertionError(nobody);
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(on).isAfter(TODAY);
                assertThat(new DpiaRules(on.minusDays(1)).waiting(newest)).isEqualTo(waiting);
                assertThat(new DpiaRules(on).waiting(newest)).isInstanceOf(AwaitedAction.Somebody.class);
            }
            case AwaitedAction.Somebody officer -> {
                assertThat(officer.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(officer.since())
                        .isBetween(held, TODAY)
                        .isBefore(officer.until())
                        .isAfterOrEqualTo(next.minusDays(DpiaRules.WARNED));
                assertThat(officer.until()).isEqualTo(next);
                assertThat(rules.standing(newest) == DpiaRules.Standing.OVERDUE).isEqualTo(next.isBefore(TODAY));
            }
        }
        assertThat(rules.waiting(Optional.empty())).isEqualTo(new AwaitedAction.Nobody());
        Statistics.label("waits").coverage(all -> {
            all.check(DpiaRules.Standing.DONE).count(n -> n > 10);
            all.check(DpiaRules.Standing.SOON).count(n -> n > 10);
            all.check(DpiaRules.Standing.OVERDUE).count(n -> n > 10);
        });
    }
}
