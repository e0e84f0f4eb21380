package nl.zorgvuldig.school.roster.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.Applied;
import nl.zorgvuldig.school.roster.RosterField;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.RosterPlan.Begun;
import nl.zorgvuldig.school.roster.RosterPlan.Ended;
import nl.zorgvuldig.school.roster.RosterPlan.Leaver;
import nl.zorgvuldig.school.roster.RosterPlan.RoleNotTaken;
import nl.zorgvuldig.school.roster.RosterPlan.Withheld;
import nl.zorgvuldig.school.roster.Samples;
import nl.zorgvuldig.school.roster.comparison.RosterRules;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import org.junit.jupiter.api.Test;

public class RosterRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate YESTERDAY = Samples.TODAY.minusDays(1);
    private static final Period REST = new Period(DAY, LocalDate.of(2027, 7, 31));

    public static RosterPlan plan(RosterFile file, KnownRoster known) {
        return (RosterPlan) RosterRules.plan(file, known, Samples.SCHOOL, Samples.TODAY);
    }

    private static KnownRoster after(RosterFile file) {
        return Applied.to(plan(file, KnownRoster.NOTHING), KnownRoster.NOTHING);
    }

    @Test
    void at_an_empty_school_everything_is_new_from_the_files_own_day() {
        RosterPlan plan = plan(Samples.edexml(), KnownRoster.NOTHING);

        assertThat(plan.day()).isEqualTo(DAY);
        assertThat(plan.groups().added()).hasSize(3);
        assertThat(plan.pupils().added()).extracting(RosterPupil::key).containsExactly("p1", "p2", "p3");
        assertThat(plan.staff().added()).hasSize(5);
        assertThat(plan.placementsBegun())
                .containsExactly(
                        new Begun("p1", "g3a", REST),
                        new Begun("p2", "g45", REST),
                        new Begun("p2", "plus", REST),
                        new Begun("p3", "g45", REST));
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void only_a_link_with_a_group_gives_access_and_a_role_never_does() {
        RosterPlan plan = plan(Samples.edexml(), KnownRoster.NOTHING);

        assertThat(plan.guidanceBegun())
                .containsExactly(
                        new Begun("s1", "g3a", REST), new Begun("s1", "plus", REST), new Begun("s2", "g45", REST));
        assertThat(plan.guidanceWithheld())
                .containsExactlyInAnyOrder(
                        new Withheld("s2", "g3a", Set.of(RosterRoleCode.STA)),
                        new Withheld("s4", "g3a", Set.of(RosterRoleCode.OUD)),
                        new Withheld("s5", "g45", Set.of(RosterRoleCode.OTHER)));
        assertThat(plan.rolesNotTaken())
                .containsExactly(new RoleNotTaken("s1", RosterRoleCode.ICT), new RoleNotTaken("s3", RosterRoleCode.IB));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        RosterFile file = Samples.edexml();

        RosterPlan again = plan(file, after(file));

        assertThat(again.isEmpty()).isTrue();
        assertThat(again.pupils().unchanged()).isEqualTo(3);
        assertThat(again.groups().unchanged()).isEqualTo(3);
        assertThat(again.staff().unchanged()).isEqualTo(5);
    }

    @Test
    void what_changed_is_named_field_by_field() {
        KnownRoster known = after(Samples.edexml());
        RosterFile file = Samples.edexml(
                "<achternaam>Jansen</achternaam>\n"
                        + "      <roepnaam>Noor</roepnaam>\n"
                        + "      <geboortedatum>2019-10-12",
                "<achternaam>Jansen</achternaam>\n" + "<roepnaam>Noortje</roepnaam>\n" + "<geboortedatum>2019-10-13");

        RosterPlan plan = plan(file, known);

        assertThat(plan.pupils().changed()).hasSize(1);
        assertThat(plan.pupils().changed().getFirst().fields())
                .containsExactlyInAnyOrder(RosterField.NAME, RosterField.BORN);
        assertThat(plan.placementsBegun()).isEmpty();
    }

    @Test
    void where_the_file_is_silent_what_is_known_stays() {
        KnownRoster known = after(Samples.edexml());
        RosterFile file = Samples.read(Samples.text("edexml-2.1.xml")
                .replace("<geboortedatum>2019-10-12</geboortedatum>", "")
                .replace("<instroomdatum>2023-10-13</instroomdatum>", "")
                .replace("<emailadres>joost.smit@school.example</emailadres>", "")
                .replace("<achternaam>Jansen</achternaam>", ""));

        RosterPlan plan = plan(file, known);

        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void a_pupil_who_moves_to_another_group_leaves_the_old_one_yesterday_because_until_now_it_held() {
        KnownRoster known = after(Samples.edexml());
        RosterFile file = Samples.read(Samples.text("edexml-2.1.xml")
                .replace("<peildatum>2026-09-01", "<peildatum>2026-09-10")
                .replace("<groep key=\"g3a\"/>\n      <vestiging", "<groep key=\"g45\"/>\n<vestiging"));

        RosterPlan plan = plan(file, known);

        assertThat(plan.placementsEnded()).containsExactly(new Ended("p1", "g3a", YESTERDAY));
        assertThat(plan.placementsBegun())
                .containsExactly(new Begun("p1", "g45", new Period(LocalDate.of(2026, 9, 10), REST.until())));
    }

    @Test
    void a_pupil_who_enters_later_is_placed_from_that_day() {
        RosterFile file = Samples.edexml("<instroomdatum>2023-10-13", "<instroomdatum>2026-11-02");

        assertThat(plan(file, KnownRoster.NOTHING).placementsBegun())
                .contains(new Begun("p1", "g3a", new Period(LocalDate.of(2026, 11, 2), REST.until())));
    }

    @Test
    void someone_who_is_not_in_the_file_is_proposed_as_a_leaver_and_otherwise_left_alone() {
        KnownRoster known = after(Samples.edexml());
        RosterFile file = Samples.edexml("<leerling key=\"p2\">", "<leerling key=\"p9\">");

        RosterPlan plan = plan(file, known);

        assertThat(plan.pupils().gone()).containsExactly("p2");
        assertThat(plan.leavers())
                .containsExactlyInAnyOrder(
                        new Leaver("p3", Optional.of(LocalDate.of(2027, 2, 26)), Leaver.Why.WILL_LEAVE),
                        new Leaver("p2", Optional.empty(), Leaver.Why.NOT_IN_FILE));
        assertThat(plan.placementsEnded()).isEmpty();
        assertThat(Applied.to(plan, known).pupils())
                .extracting(KnownRoster.Pupil::key)
                .contains("p2");
    }

    @Test
    void a_former_pupil_in_the_file_is_proposed_when_known_and_skipped_when_not() {
        RosterPlan unknown = plan(Samples.edexml(), KnownRoster.NOTHING);
        assertThat(unknown.pupils().added()).extracting(RosterPupil::key).doesNotContain("p4");
        assertThat(unknown.leavers()).extracting(Leaver::pupil).doesNotContain("p4");

        KnownRoster known = withPupil(KnownRoster.NOTHING, "p4", Optional.empty());
        assertThat(plan(Samples.edexml(), known).leavers())
                .contains(new Leaver("p4", Optional.of(LocalDate.of(2026, 7, 17)), Leaver.Why.HAS_LEFT));
    }

    @Test
    void a_former_pupil_who_is_at_school_again_is_a_return() {
        KnownRoster known = withPupil(KnownRoster.NOTHING, "p1", Optional.of(LocalDate.of(2025, 12, 19)));

        RosterPlan plan = plan(Samples.edexml(), known);

        assertThat(plan.returned()).extracting(RosterPupil::key).containsExactly("p1");
        assertThat(plan.placementsBegun()).contains(new Begun("p1", "g3a", REST));
    }

    @Test
    void a_former_pupil_who_stays_away_is_no_news() {
        KnownRoster known = withPupil(after(Samples.edexml()), "weg", Optional.of(LocalDate.of(2025, 12, 19)));

        RosterPlan plan = plan(Samples.edexml(), known);

        assertThat(plan.pupils().gone()).isEmpty();
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void a_teacher_who_is_no_longer_linked_loses_the_group_at_once_and_stays_known() {
        KnownRoster known = after(Samples.edexml());
        RosterFile file = Samples.edexml("<leerkracht key=\"s2\">", "<leerkracht key=\"s9\">");

        RosterPlan plan = plan(file, known);

        assertThat(plan.guidanceEnded()).containsExactly(new Ended("s2", "g45", YESTERDAY));
        assertThat(plan.staff().gone()).containsExactly("s2");
        assertThat(Applied.to(plan, known).staff())
                .extracting(KnownRoster.Staff::key)
                .contains("s2");
    }

    @Test
    void a_role_that_guides_nobody_takes_the_access_of_an_earlier_file_away() {
        KnownRoster known = after(Samples.edexml());
        RosterFile file = Samples.edexml(
                "<groep key=\"g45\"/>\n        <groep", "<groep key=\"g45\"><rol>STA</rol></groep>\n<groep");

        assertThat(plan(file, known).guidanceEnded()).extracting(Ended::who).containsExactly("s2");
    }

    @Test
    void a_file_without_staff_ends_nobodys_guidance() {
        KnownRoster known = after(Samples.edexml());
        String text = Samples.text("edexml-2.1.xml");
        RosterFile file = Samples.read(text.substring(0, text.indexOf("<leerkrachten>"))
                + text.substring(text.indexOf("</leerkrachten>") + "</leerkrachten>".length()));

        RosterPlan plan = plan(file, known);

        assertThat(plan.guidanceEnded()).isEmpty();
        assertThat(plan.staff().gone()).isEmpty();
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void guardians_are_linked_never_unlinked() {
        RosterFile file = Samples.read(Samples.zip(Samples.oneRoster("1.1")));
        KnownRoster known = after(file);
        RosterFile without = Samples.oneRoster("users.csv", text -> text.replace("\"o1,o2\"", "o2"));

        RosterPlan plan = plan(without, known);

        assertThat(plan.guardians().gone()).containsExactly("o1");
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan(file, known).isEmpty()).isTrue();
    }

    public static KnownRoster withPupil(KnownRoster known, String key, Optional<LocalDate> left) {
        List<KnownRoster.Pupil> pupils = new ArrayList<>(known.pupils());
        pupils.add(new KnownRoster.Pupil(
                key,
                new PersonName("Een", "", "Kind"),
                Optional.empty(),
                "3",
                Optional.empty(),
                left,
                KnownRoster.Standing.HERE,
                Set.of()));
        return new KnownRoster(
                known.groups(),
                pupils,
                known.staff(),
                known.guardians(),
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                Set.of());
    }
}
