package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.reports.BreachReport;
import nl.zorgvuldig.privacy.breaches.reports.BreachReportRules;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// A report needs little, and is seen by few.
@Upholds(CONFIDENTIALITY)
class BreachReportRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    private static final SchoolId ELSEWHERE = new SchoolId(UUID.randomUUID());

    @Example
    void what_is_empty_is_said_and_what_was_done_may_be_empty() {
        assertThat(said(new BreachReport(
                        new BreachId(UUID.randomUUID()),
                        "",
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly("what", "touched", "many", "circle");
    }

    @Property
    void it_was_noticed_before_now(@ForAll @IntRange(min = -2, max = 2) int seconds) {
        assertThat(said(report(NOW.plusSeconds(seconds), Optional.of(SCHOOL), BreachVisibility.SCHOOL)))
                .isEqualTo(seconds > 0 ? List.of("noticed") : List.of());
    }

    @Property
    void it_is_of_a_school_where_one_works_or_of_the_board(
            @ForAll BreachVisibility circle, @ForAll @IntRange(min = 0, max = 2) int where) {
        Optional<SchoolId> school = where == 0 ? Optional.empty() : Optional.of(where == 1 ? SCHOOL : ELSEWHERE);
        List<String> expected =
                switch (where) {
                    case 0 -> circle == BreachVisibility.SCHOOL ? List.of("circle") : List.of();
                    case 1 -> List.of();
                    default -> List.of("school");
                };
        assertThat(said(report(NOW, school, circle))).isEqualTo(expected);
    }

    @Property(tries = 2_000)
    void who_watches_and_the_board_see_all_and_a_head_what_was_not_kept_from_heads(
            @ForAll StaffFunction function,
            @ForAll boolean here,
            @ForAll BreachVisibility circle,
            @ForAll Act act,
            @ForAll @IntRange(min = -1, max = 1) int day) {
        HeldFunction held = new HeldFunction(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                function,
                function.ofSchool() ? Optional.of(here ? SCHOOL : ELSEWHERE) : Optional.empty(),
                new Period(TODAY.plusDays(day), TODAY.plusDays(day)));
        BreachAccessRules rules = new BreachAccessRules(List.of(held), TODAY);
        Optional<AccessRelation> keeper = day != 0
                ? Optional.empty()
                : switch (function) {
                    case DATA_PROTECTION_OFFICER -> Optional.of(AccessRelation.PROTECTION);
                    case BOARD -> Optional.of(AccessRelation.BOARD);
                    default -> Optional.empty();
                };
        boolean heads = day == 0 && function == StaffFunction.HEAD;
        Optional<AccessRelation> sees =
                heads && here && circle == BreachVisibility.SCHOOL ? Optional.of(AccessRelation.HEAD) : keeper;
        Optional<AccessRelation> expected =
                act == BreachActs.READ_BREACH ? sees : act == BreachActs.KEEP_BREACH ? keeper : Optional.empty();

        assertThat(rules.keeper()).isEqualTo(keeper);
        assertThat(rules.anyHead()).isEqualTo(heads ? Optional.of(AccessRelation.HEAD) : keeper.filter(_ -> false));
        for (Act each : List.of(act, BreachActs.READ_BREACH, BreachActs.KEEP_BREACH)) {
            assertThat(rules.decide(each, new BreachAccessRules.Filed(Optional.of(SCHOOL), circle)))
                    .isEqualTo(each == act ? expected : each == BreachActs.READ_BREACH ? sees : keeper);
        }
    }

    private static BreachReport report(Instant noticed, Optional<SchoolId> school, BreachVisibility circle) {
        return new BreachReport(
                new BreachId(UUID.randomUUID()),
                "Een lijst lag in de gang.",
                Optional.of(noticed),
                Set.of(DataCategory.NAME),
                Optional.of(AffectedCount.FEW),
                "",
                school,
                Optional.of(circle));
    }

    private static List<String> said(BreachReport report) {
        return new BreachReportRules(List.of(SCHOOL), NOW)
                .objections(report).stream().map(objection -> objection.field()).toList();
    }
}
