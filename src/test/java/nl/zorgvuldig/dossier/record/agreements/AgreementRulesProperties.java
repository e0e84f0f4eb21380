package nl.zorgvuldig.dossier.record.agreements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.CitizenNumbers;
import nl.zorgvuldig.platform.policy.Upholds;

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
        boolean fine = day.filter(each -> !each.isBefore(TODAY) && !each.isAfter(TODAY.plusYears(1)))
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
    void who_sees_to_it_can_see_it_and_close_it(
            @ForAll Optional<AccessRelation> relation, @ForAll Confidentiality level) {
        Set<AccessRelation> writes =
                Set.of(AccessRelation.GROUP, AccessRelation.SCHOOL, AccessRelation.ASSIGNMENT, AccessRelation.HEAD);
        assertThat(AgreementRules.owner(relation, level).isEmpty())
                .isEqualTo(relation.filter(writes::contains).isPresent()
                        && ConfidentialityRules.opens(level, relation.get()));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void open_are_those_that_were_not_closed_and_are_agreements_still(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 30) Integer> made) {
        List<Agreement> all = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int number : made) {
            Entry entry = entry(number % 3 == 0 ? EntryKind.OBSERVATION : EntryKind.AGREEMENT);
            all.add(agreement(entry.id(), TODAY.plusDays(number - 15), number % 2 == 0));
            if (number % 5 != 0) {
                entries.add(entry);
            }
        }

        List<Agreement> open = AgreementRules.open(all, entries);

        assertThat(open)
                .isSortedAccordingTo(Comparator.comparing(each -> each.given().dueOn()))
                .allMatch(Agreement::open)
                .hasSize((int) made.stream()
                        .filter(number -> number % 3 != 0 && number % 2 != 0 && number % 5 != 0)
                        .count());
        assertThat(open)
                .allMatch(each -> each.overdue(TODAY) == each.given().dueOn().isBefore(TODAY));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void as_it_stood_before_a_moment_is_without_what_came_after(@ForAll @IntRange(min = -5, max = 5) int minutes) {
        Agreement closed = agreement(entry(EntryKind.AGREEMENT).id(), TODAY, true);

        Optional<Agreement> before = closed.before(NOW.plusSeconds(60L * minutes));

        assertThat(before.map(Agreement::seen).orElse(0)).isEqualTo(minutes > 1 ? 2 : minutes > 0 ? 1 : 0);
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void who_takes_a_step_guides_the_pupil_or_heads_the_school_and_sees_it(
            @ForAll AccessRelation relation, @ForAll Confidentiality level) {
        boolean writes = Set.of(
                        AccessRelation.GROUP, AccessRelation.SCHOOL, AccessRelation.ASSIGNMENT, AccessRelation.HEAD)
                .contains(relation);

        assertThat(ConfidentialityRules.writes(level, relation))
                .isEqualTo(writes && ConfidentialityRules.opens(level, relation));
    }

    /// Handed on any number of times, put off or too late, and closed or not: who saw to it last does it
    /// by the day that was said last, until it is closed; nobody while it stands still.
    @Property
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void an_open_agreement_waits_for_who_sees_to_it_by_its_day(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -30, max = 60) Integer> days,
            @ForAll boolean closed,
            @ForAll boolean still) {
        List<Agreement.Event> events = new ArrayList<>();
        for (int day : days) {
            events.add(new Agreement.Event(
                    events.size() + 1,
                    new Agreement.What.Given(OWNER, TODAY.plusDays(day)),
                    OWNER,
                    NOW.plus(Duration.ofDays(events.size()))));
        }
        LocalDate since = TODAY.plusDays(days.size() - 1L);
        LocalDate due = TODAY.plusDays(days.getLast());
        if (closed) {
            events.add(new Agreement.Event(events.size() + 1, new Agreement.What.Closed("Gelukt."), OWNER, NOW));
        }
        Agreement agreement = new Agreement(new EntryId(UUID.randomUUID()), events);
        Restriction standing = still
                ? new Restriction(false, Set.of(agreement.entry().value()))
                : new Restriction(true, Set.of(UUID.randomUUID()));

        switch (AgreementRules.waiting(agreement, standing)) {
            case AwaitedAction.Somebody somebody -> {
                assertThat(agreement.open()).as("it can be closed or handed on").isTrue();
                assertThat(standing.covers(agreement.entry().value())).isFalse();
                assertThat(somebody.party()).isEqualTo(CaseParty.SELF);
                assertThat(somebody.since()).isEqualTo(since);
                assertThat(somebody.until()).isEqualTo(due.isBefore(since) ? since : due);
                assertThat(AgreementRules.result("Gelukt.")).isEmpty();
            }
            case AwaitedAction.Nobody _ -> assertThat(closed || still).isTrue();
            case AwaitedAction.Day day -> throw new AssertionError(day);
        }
    }

    private static Agreement agreement(EntryId entry, LocalDate dueOn, boolean closed) {
        List<Agreement.Event> events = new ArrayList<>();
        events.add(new Agreement.Event(1, new Agreement.What.Given(OWNER, dueOn), OWNER, NOW));
        if (closed) {
            events.add(new Agreement.Event(2, new Agreement.What.Closed("Gelukt."), OWNER, NOW.plusSeconds(60)));
        }
        return new Agreement(entry, events);
    }

    private static Entry entry(EntryKind kind) {
        return new Entry(
                new EntryId(UUID.randomUUID()), 1, kind, TODAY, OWNER, NOW, "Elke dag lezen.", Optional.empty());
    }
}
