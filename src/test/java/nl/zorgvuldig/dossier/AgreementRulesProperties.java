package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.kernel.CitizenNumbers;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;

/// What an agreement must say, who can see to it, and which are open.
class AgreementRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T19:00:00Z");
    private static final PersonId OWNER = new PersonId(UUID.randomUUID());

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void an_agreement_has_a_day_in_the_year_to_come_and_nothing_else_needs_one(
            @ForAll EntryKind kind, @ForAll @IntRange(min = -400, max = 800) int days) {
        Optional<LocalDate> day = days > 700 ? Optional.empty() : Optional.of(TODAY.plusDays(days));
        boolean fine = day.filter(one -> !one.isBefore(TODAY) && !one.isAfter(TODAY.plusYears(1)))
                .isPresent();

        assertThat(AgreementRules.objection(kind, day, TODAY).isEmpty()).isEqualTo(kind != EntryKind.AGREEMENT || fine);
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void it_is_closed_in_words(@ForAll @StringLength(max = 2_200) String result) {
        assertThat(AgreementRules.result(result).isEmpty())
                .isEqualTo(!result.isBlank() && result.length() <= 2_000 && !CitizenNumbers.in(result));
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void who_sees_to_it_can_see_it(@ForAll Optional<Relation> relation, @ForAll Confidentiality level) {
        assertThat(AgreementRules.owner(relation, level).isEmpty())
                .isEqualTo(relation.isPresent() && ConfidentialityRules.opens(level, relation.get()));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void open_are_those_that_were_not_closed_and_are_agreements_still(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 30) Integer> made) {
        List<Agreement> all = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int one : made) {
            Entry entry = entry(one % 3 == 0 ? EntryKind.OBSERVATION : EntryKind.AGREEMENT);
            all.add(agreement(entry.id(), TODAY.plusDays(one - 15), one % 2 == 0));
            if (one % 5 != 0) {
                entries.add(entry);
            }
        }

        List<Agreement> open = AgreementRules.open(all, entries);

        assertThat(open)
                .isSortedAccordingTo(Comparator.comparing(one -> one.given().dueOn()))
                .allMatch(Agreement::open)
                .hasSize((int) made.stream()
                        .filter(one -> one % 3 != 0 && one % 2 != 0 && one % 5 != 0)
                        .count());
        assertThat(open)
                .allMatch(one -> one.overdue(TODAY) == one.given().dueOn().isBefore(TODAY));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void as_it_stood_before_a_moment_is_without_what_came_after(@ForAll @IntRange(min = -5, max = 5) int minutes) {
        Agreement closed = agreement(entry(EntryKind.AGREEMENT).id(), TODAY, true);

        Optional<Agreement> before = closed.before(NOW.plusSeconds(60L * minutes));

        assertThat(before.map(Agreement::seen).orElse(0)).isEqualTo(minutes > 1 ? 2 : minutes > 0 ? 1 : 0);
    }

    private static Agreement agreement(EntryId entry, LocalDate dueOn, boolean closed) {
        List<Agreement.Step> steps = new ArrayList<>();
        steps.add(new Agreement.Step(1, new Agreement.What.Given(OWNER, dueOn), OWNER, NOW));
        if (closed) {
            steps.add(new Agreement.Step(2, new Agreement.What.Closed("Gelukt."), OWNER, NOW.plusSeconds(60)));
        }
        return new Agreement(entry, steps);
    }

    private static Entry entry(EntryKind kind) {
        return new Entry(
                new EntryId(UUID.randomUUID()), 1, kind, TODAY, OWNER, NOW, "Elke dag lezen.", Optional.empty());
    }
}
