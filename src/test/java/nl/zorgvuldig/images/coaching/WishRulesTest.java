package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.junit.jupiter.api.Test;

/// With whom a teacher can have lessons looked at, until when, and who works at a school.
@Upholds(LESSON_RECORDINGS_STAY_INSIDE)
class WishRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 31);
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    private static final SchoolId ELSEWHERE = new SchoolId(UUID.randomUUID());
    private static final PersonId TEACHER = new PersonId(UUID.randomUUID());
    private static final PersonId COACH = new PersonId(UUID.randomUUID());
    private static final Group GROUP =
            new Group(new GroupId(UUID.randomUUID()), SCHOOL, SchoolYear.of(TODAY), "5B", "5B", "5", false);
    private static final Period NOW = new Period(TODAY, TODAY);
    private static final Period BEFORE = new Period(TODAY.minusDays(9), TODAY.minusDays(1));

    @Test
    void it_is_of_ones_own_group_with_a_colleague_of_the_school() {
        assertThat(said(GROUP.id(), COACH, "Rust.", LAST)).isEmpty();
        assertThat(said(new GroupId(UUID.randomUUID()), COACH, "Rust.", LAST))
                .containsExactly("group coaching.no.group");
        assertThat(said(GROUP.id(), TEACHER, "Rust.", LAST)).containsExactly("coach coaching.no.coach");
        assertThat(said(GROUP.id(), new PersonId(UUID.randomUUID()), "Rust.", LAST))
                .containsExactly("coach coaching.no.coach");
    }

    @Test
    void it_has_an_aim_and_ends_after_today_within_the_school_year() {
        assertThat(said(GROUP.id(), COACH, " ", LAST)).containsExactly("aim coaching.no.aim");
        assertThat(said(GROUP.id(), COACH, "a".repeat(1000), LAST)).isEmpty();
        assertThat(said(GROUP.id(), COACH, "a".repeat(1001), LAST)).containsExactly("aim web.text.long");
        assertThat(said(GROUP.id(), COACH, "Van 111222333.", LAST)).containsExactly("aim web.text.citizen_number");
        assertThat(said(GROUP.id(), COACH, "Rust.", TODAY)).containsExactly("endsOn coaching.no.past");
        assertThat(said(GROUP.id(), COACH, "Rust.", TODAY.plusDays(1))).isEmpty();
        assertThat(said(GROUP.id(), COACH, "Rust.", LAST.plusDays(1))).containsExactly("endsOn coaching.no.late");
    }

    @Test
    void who_is_in_the_roster_holds_a_function_or_guides_a_group_works_there() {
        for (Period period : List.of(NOW, BEFORE)) {
            boolean now = period.equals(NOW);
            StaffMember member = new StaffMember(COACH, SCHOOL, "k", period);
            HeldFunction held = new HeldFunction(
                    UUID.randomUUID(), COACH, StaffFunction.SUPPORT_COORDINATOR, Optional.of(SCHOOL), period);
            GuidedGroup guides = new GuidedGroup(GROUP, period);
            for (StaffDuties duties : List.of(
                    new StaffDuties(List.of(), List.of(), List.of(member)),
                    new StaffDuties(List.of(held), List.of(), List.of()),
                    new StaffDuties(List.of(), List.of(guides), List.of()))) {
                assertThat(CoachingRules.worksAt(duties, SCHOOL, TODAY)).isEqualTo(now);
                assertThat(CoachingRules.worksAt(duties, ELSEWHERE, TODAY)).isFalse();
            }
            StaffDuties twice = new StaffDuties(List.of(), List.of(guides, guides), List.of());
            assertThat(CoachingRules.guided(twice, TODAY)).isEqualTo(now ? List.of(GROUP) : List.of());
        }
    }

    @Test
    void without_one_nobody_comes_in() {
        StaffDuties none = new StaffDuties(List.of(), List.of(), List.of());
        assertThat(CoachingRules.enter(Optional.empty(), COACH, none, TODAY)).isEqualTo(new CoachingAccess.Barred());
    }

    private static List<String> said(GroupId group, PersonId coach, String aim, LocalDate endsOn) {
        CoachingDraft wish = new CoachingDraft(new FormId(UUID.randomUUID()), group, coach, aim, endsOn);
        return CoachingRules.objections(wish, TEACHER, List.of(GROUP), List.of(COACH, TEACHER), TODAY).stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
