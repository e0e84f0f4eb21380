package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.access.control.rules.World;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.GroupGuidance;

/// Who may take over a group: a colleague who does not guide it yet, on days of one school year from
/// today on; and it is about who sits in the group on the first day.
class ReplacementRulesProperties {
    private static final LocalDate TODAY = World.TODAY;
    private static final LocalDate YEAR_ENDS = LocalDate.of(2027, 7, 31);
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final PersonId COLLEAGUE = new PersonId(UUID.randomUUID());
    private static final GroupId GROUP = new GroupId(UUID.randomUUID());
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    private static final String REASON = "Neemt de groep over.";

    @Property(tries = 2_000)
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void days_lie_ahead_in_one_school_year(
            @ForAll @IntRange(min = -2, max = 370) int from, @ForAll @IntRange(min = -2, max = 300) int days) {
        LocalDate first = TODAY.plusDays(from);
        LocalDate last = first.plusDays(days);
        LocalDate latest = first.isAfter(YEAR_ENDS) ? YEAR_ENDS.plusYears(1) : YEAR_ENDS;
        List<Objection> found = rules(pupils(3), List.of(), List.of()).objections(wish(COLLEAGUE, first, last));

        assertThat(said(found, "from"))
                .isEqualTo(
                        from < 0
                                ? Optional.of("access.objection.past")
                                : from > 365 ? Optional.of("access.objection.far") : Optional.empty());
        assertThat(said(found, "last"))
                .isEqualTo(
                        days < 0
                                ? Optional.of("access.objection.last_first")
                                : last.isAfter(latest) ? Optional.of("access.objection.last_year") : Optional.empty());
    }

    @Example
    void the_last_day_of_the_school_year_is_named() {
        List<Objection> found =
                rules(pupils(1), List.of(), List.of()).objections(wish(COLLEAGUE, TODAY, YEAR_ENDS.plusDays(1)));
        assertThat(found.getFirst().because().gaps()).containsExactly(YEAR_ENDS);
        assertThat(rules(pupils(1), List.of(), List.of()).objections(wish(COLLEAGUE, TODAY, YEAR_ENDS)))
                .isEmpty();
    }

    @Example
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void nobody_gives_to_themselves_or_to_who_does_not_work_here() {
        ReplacementRules rules = rules(pupils(2), List.of(), List.of());
        assertThat(said(rules.objections(wish(HEAD, TODAY, TODAY)), "to")).contains("access.objection.yourself");
        assertThat(said(rules.objections(wish(new PersonId(UUID.randomUUID()), TODAY, TODAY)), "to"))
                .contains("access.objection.no_colleague");
    }

    @Example
    void a_reason_is_asked() {
        ReplacementRequest without = new ReplacementRequest(COLLEAGUE, TODAY, TODAY, " ", "");
        assertThat(said(rules(pupils(2), List.of(), List.of()).objections(without), "reason"))
                .contains("access.objection.no_reason");
    }

    @Property
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void only_who_guides_the_group_on_all_those_days_needs_no_form(
            @ForAll @IntRange(min = -5, max = 5) int begun,
            @ForAll @IntRange(min = 0, max = 10) int lasts,
            @ForAll @IntRange(min = 0, max = 5) int days,
            @ForAll boolean same) {
        Period guided = new Period(TODAY.plusDays(begun), TODAY.plusDays(begun + (long) lasts));
        GroupGuidance guidance =
                new GroupGuidance(UUID.randomUUID(), same ? COLLEAGUE : new PersonId(UUID.randomUUID()), GROUP, guided);
        LocalDate last = TODAY.plusDays(days);
        boolean already = same && guided.contains(TODAY) && guided.contains(last);

        List<Objection> found = rules(pupils(2), List.of(guidance), List.of()).objections(wish(COLLEAGUE, TODAY, last));
        assertThat(said(found, "to")).isEqualTo(already ? Optional.of("access.objection.guides") : Optional.empty());
    }

    @Property
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void whoever_sits_in_the_group_on_the_first_day_is_given_and_nobody_else(
            @ForAll @IntRange(min = 0, max = 10) int from,
            @ForAll @IntRange(min = -3, max = 12) int joins,
            @ForAll @IntRange(min = -3, max = 12) int leaves) {
        LocalDate first = TODAY.plusDays(from);
        SchoolCareer joining = career(GROUP, Period.since(TODAY.plusDays(joins)), Period.OPEN);
        SchoolCareer leaving = career(GROUP, Period.since(TODAY.minusDays(90)), TODAY.plusDays(leaves));
        SchoolCareer elsewhere = career(new GroupId(UUID.randomUUID()), Period.since(TODAY.minusDays(90)), Period.OPEN);
        List<PupilId> opened = rules(List.of(joining, leaving, elsewhere), List.of(), List.of())
                .opened(wish(COLLEAGUE, first, first));

        assertThat(opened.contains(joining.pupil())).isEqualTo(joins <= from);
        assertThat(opened.contains(leaving.pupil())).isEqualTo(from <= leaves);
        assertThat(opened).doesNotContain(elsewhere.pupil());
    }

    @Property
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_has_a_pupil_on_all_those_days_is_not_given_that_one_twice(
            @ForAll @IntRange(min = -3, max = 3) int begun,
            @ForAll @IntRange(min = 0, max = 8) int lasts,
            @ForAll @IntRange(min = 0, max = 4) int days,
            @ForAll boolean same,
            @ForAll boolean ended) {
        List<SchoolCareer> pupils = pupils(2);
        Period before = new Period(TODAY.plusDays(begun), TODAY.plusDays(begun + (long) lasts));
        AssignmentSummary existing =
                given(pupils.getFirst().pupil(), same ? COLLEAGUE : new PersonId(UUID.randomUUID()), before, ended);
        LocalDate last = TODAY.plusDays(days);
        boolean has = same && !ended && before.contains(TODAY) && before.contains(last);
        ReplacementRules rules = rules(pupils, List.of(), List.of(existing));

        assertThat(rules.opened(wish(COLLEAGUE, TODAY, last))).hasSize(has ? 1 : 2);
        assertThat(said(rules.objections(wish(COLLEAGUE, TODAY, last)), "to")).isEmpty();
        ReplacementRules alone = rules(pupils.subList(0, 1), List.of(), List.of(existing));
        assertThat(said(alone.objections(wish(COLLEAGUE, TODAY, last)), "to"))
                .isEqualTo(has ? Optional.of("access.objection.has_all") : Optional.empty());
    }

    @Example
    void a_group_without_pupils_is_not_taken_over() {
        assertThat(said(rules(List.of(), List.of(), List.of()).objections(wish(COLLEAGUE, TODAY, TODAY)), "from"))
                .contains("access.objection.nobody_there");
    }

    @Property
    void what_was_given_in_one_go_is_one_replacement(
            @ForAll @IntRange(min = 1, max = 5) int one, @ForAll @IntRange(min = 1, max = 5) int other) {
        Period days = new Period(TODAY, TODAY.plusDays(3));
        List<AssignmentSummary> all = new ArrayList<>();
        for (int i = 0; i < one; i++) {
            all.add(given(new PupilId(UUID.randomUUID()), COLLEAGUE, days, false));
        }
        for (int i = 0; i < other; i++) {
            all.add(given(new PupilId(UUID.randomUUID()), HEAD, days, false));
        }
        List<GroupReplacement> found = GroupReplacement.of(all);
        assertThat(found).hasSize(2);
        assertThat(found).allSatisfy(replacement -> {
            assertThat(replacement.pupils()).hasSize(replacement.person().equals(COLLEAGUE) ? one : other);
            assertThat(replacement.has(replacement.id())).isTrue();
            assertThat(replacement.has(UUID.randomUUID())).isFalse();
        });
        assertThat(GroupReplacement.mark(found))
                .isEqualTo(GroupReplacement.mark(found.reversed()))
                .isNotEqualTo(GroupReplacement.mark(found.subList(0, 1)))
                .isNotEqualTo(GroupReplacement.mark(List.of()));
    }

    @Property
    void days_in_one_go_begin_today_and_end_today_or_on_a_friday(@ForAll @IntRange(min = 0, max = 400) int later) {
        LocalDate today = TODAY.plusDays(later);
        List<ReplacementDays> offered = ReplacementDays.offered(today);
        assertThat(offered).hasSize(2).startsWith(ReplacementDays.TODAY);
        assertThat(ReplacementDays.TODAY.period(today)).isEqualTo(new Period(today, today));
        Period week = offered.getLast().period(today);
        assertThat(week.from()).isEqualTo(today);
        assertThat(week.until().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(week.until()).isAfter(today).isBeforeOrEqualTo(today.plusDays(7));
        offered.forEach(days -> assertThat(ReplacementDays.read(ReplacementDays.written(days.period(today))))
                .contains(days.period(today)));
    }

    @Example
    void what_no_form_of_ours_says_is_no_days() {
        for (String wrong :
                List.of("", "other", "x/y", "2026-11-24", "2026-11-25/2026-11-24", "2026-11-24/2026-11-25/")) {
            assertThat(ReplacementDays.read(wrong)).as(wrong).isEmpty();
        }
    }

    private static AssignmentSummary given(PupilId pupil, PersonId to, Period period, boolean ended) {
        return new AssignmentSummary(
                UUID.randomUUID(),
                to,
                pupil,
                period,
                HEAD,
                Instant.EPOCH,
                ended ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    private static List<SchoolCareer> pupils(int count) {
        List<SchoolCareer> pupils = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pupils.add(career(GROUP, Period.since(TODAY.minusDays(90)), Period.OPEN));
        }
        return pupils;
    }

    private static SchoolCareer career(GroupId group, Period sits, LocalDate last) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        return new SchoolCareer(
                pupil,
                SCHOOL,
                List.of(new Enrolment(UUID.randomUUID(), pupil, SCHOOL, "L1", TODAY.minusDays(90), last, last)),
                List.of(new Placement(UUID.randomUUID(), pupil, group, "5", sits)));
    }

    private static Optional<String> said(List<Objection> found, String field) {
        return found.stream()
                .filter(objection -> objection.field().equals(field))
                .map(objection -> objection.because().key())
                .findFirst();
    }

    private static ReplacementRequest wish(PersonId to, LocalDate from, LocalDate last) {
        return new ReplacementRequest(to, from, last, REASON, "");
    }

    private static ReplacementRules rules(
            List<SchoolCareer> pupils, List<GroupGuidance> guides, List<AssignmentSummary> given) {
        return new ReplacementRules(HEAD, TODAY, Set.of(COLLEAGUE, HEAD), GROUP, pupils, guides, given);
    }
}
