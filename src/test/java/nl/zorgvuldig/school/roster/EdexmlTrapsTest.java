package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each trap gets its own answer, refuses the file where it must, and leaves no person in a refused
/// one.
class EdexmlTrapsTest {
    private static void refusedFor(RosterProblemKind kind, RosterFile file) {
        assertThat(Samples.errors(file)).containsExactly(kind);
        assertThat(file.isRefused()).isTrue();
        assertThat(file.pupils()).isEmpty();
        assertThat(file.staff()).isEmpty();
        assertThat(file.groups()).isEmpty();
    }

    @Test
    void a_key_that_begins_with_a_hash_cannot_be_matched() {
        RosterFile file = Samples.edexml("<leerling key=\"p2\"", "<leerling key=\" #001\"");

        refusedFor(RosterProblemKind.KEY_UNSTABLE, file);
        assertThat(Samples.only(file, RosterProblemKind.KEY_UNSTABLE).values()).containsExactly("#001");
    }

    @Test
    void an_unstable_key_of_a_group_is_told_once_not_for_every_pupil_in_it() {
        RosterFile file = Samples.read(Samples.text("edexml-2.1.xml").replace("\"g3a\"", "\"#g3a\""));

        refusedFor(RosterProblemKind.KEY_UNSTABLE, file);
    }

    @Test
    void a_key_may_occur_only_once_and_the_answer_names_both_lines() {
        RosterFile file = Samples.edexml("<leerling key=\"p2\"", "<leerling key=\"p1 \"");

        RosterProblem problem = Samples.only(file, RosterProblemKind.KEY_DUPLICATE);
        refusedFor(RosterProblemKind.KEY_DUPLICATE, file);
        assertThat(problem.place()).isEqualTo(new FilePosition("leerling", 59));
        assertThat(problem.values()).containsExactly("p1", 40);
    }

    @Test
    void base_and_composite_groups_share_their_keys() {
        refusedFor(
                RosterProblemKind.KEY_DUPLICATE,
                Samples.read(Samples.text("edexml-2.1.xml")
                        .replace("<samengestelde_groep key=\"plus\"", "<samengestelde_groep key=\"g3a\"")
                        .replace("<samengestelde_groep key=\"g3a\"/>", "")
                        .replace("<samengestelde_groep" + " key=\"g3a\"><rol>LRK</rol></samengestelde_groep>", "")));
    }

    @Test
    void a_missing_key_is_told_with_its_line() {
        RosterFile file = Samples.edexml("<leerling key=\"p2\">", "<leerling>");

        refusedFor(RosterProblemKind.KEY_MISSING, file);
        assertThat(Samples.only(file, RosterProblemKind.KEY_MISSING).place().line())
                .isEqualTo(59);
    }

    @Test
    void an_unknown_group_is_refused_for_a_pupil_and_for_a_teacher() {
        RosterFile pupil = Samples.edexml("<groep key=\"g3a\"/>\n      <vestiging", "<groep key=\"nee\"/>\n<vestiging");
        RosterFile teacher = Samples.edexml("<groep key=\"g3a\"><rol>STA", "<groep key=\"nee\"><rol>STA");

        refusedFor(RosterProblemKind.GROUP_UNKNOWN, pupil);
        assertThat(Samples.only(pupil, RosterProblemKind.GROUP_UNKNOWN).values())
                .containsExactly("p1", "nee");
        refusedFor(RosterProblemKind.GROUP_UNKNOWN, teacher);
    }

    @Test
    void a_base_group_does_not_serve_as_a_composite_group() {
        refusedFor(
                RosterProblemKind.GROUP_WRONG_KIND,
                Samples.edexml("<samengestelde_groep key=\"plus\"/>", "<samengestelde_groep key=\"g3a\"/>"));
    }

    @Test
    void a_pupil_is_in_at_most_one_base_group() {
        refusedFor(
                RosterProblemKind.BASE_GROUPS_TWO, Samples.edexml("<vestiging key=\"v1\"/>", "<groep key=\"g45\"/>"));
    }

    @Test
    void a_pupil_in_no_base_group_is_only_pointed_out() {
        RosterFile file = Samples.edexml("<groep key=\"g3a\"/>\n      <vestiging", "<vestiging");

        assertThat(file.isRefused()).isFalse();
        assertThat(Samples.only(file, RosterProblemKind.BASE_GROUP_NONE).values())
                .containsExactly("p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<jaargroep></jaargroep>", "<jaargroep>C</jaargroep>"})
    void every_pupil_has_a_year_group_of_its_own(String instead) {
        refusedFor(
                RosterProblemKind.YEAR_GROUP_MISSING,
                Samples.edexml(
                        "<jaargroep>4</jaargroep>\n      <groep key=\"g45\"/>", instead + "<groep key=\"g45\"/>"));
    }

    @Test
    void a_pupil_of_1_03_in_a_combination_group_has_a_year_group_of_its_own_too() {
        String text = new String(Samples.bytes("edexml-1.03.xml"), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("<jaargroep>4</jaargroep>", "");

        refusedFor(
                RosterProblemKind.YEAR_GROUP_MISSING,
                Samples.read(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_pupil_without_a_year_group_has_that_of_its_group() {
        RosterFile file =
                Samples.edexml("<jaargroep>3</jaargroep>\n      <groep key=\"g3a\"/>", "<groep key=\"g3a\"/>");

        assertThat(Samples.errors(file)).isEmpty();
        assertThat(file.pupils().getFirst().yearGroup()).isEqualTo("3");
    }

    /// As the example of the standard itself has one.
    @ParameterizedTest
    @ValueSource(strings = {"", "<jaargroep>9</jaargroep>", "<jaargroep>C</jaargroep>"})
    void of_a_pupil_who_left_no_year_group_is_needed(String year) {
        RosterFile file = Samples.edexml(
                "<jaargroep>4</jaargroep>\n      <groep key=\"g45\"/>",
                year + "<uitstroomdatum>2026-07-01</uitstroomdatum>");

        assertThat(Samples.errors(file)).isEmpty();
        assertThat(Samples.kinds(file)).contains(RosterProblemKind.PUPIL_HAS_LEFT);
        assertThat(file.pupils())
                .filteredOn(pupil -> pupil.key().equals("p2"))
                .singleElement()
                .satisfies(pupil -> assertThat(pupil.goneOn(Samples.TODAY)).isTrue());
    }

    /// Three pupils and a teacher are in it; what is to be mended is one group.
    @ParameterizedTest
    @CsvSource({
        "'<jaargroep>C</jaargroep>', '<jaargroep>9</jaargroep>', YEAR_GROUP_UNKNOWN",
        "'<jaargroep>C</jaargroep>', '', YEAR_GROUP_MISSING",
        "'<groep key=\"g45\">', '<groep key=\"g99\">', GROUP_UNKNOWN"
    })
    void one_wrong_group_is_one_problem(String from, String to, RosterProblemKind kind) {
        String text = Samples.text("edexml-2.1.xml");
        String pupils = text.replace("<jaargroep>4</jaargroep>\n", "").replace("<jaargroep>5</jaargroep>\n", "");
        assertThat(pupils).contains(from);

        RosterFile file = Samples.read(pupils.replaceFirst(from, to));

        assertThat(Samples.errors(file)).containsExactly(kind);
        assertThat(file.problems().getFirst().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "groep 3", "III", "-1"})
    void a_year_group_is_one_of_the_list(String year) {
        refusedFor(
                RosterProblemKind.YEAR_GROUP_UNKNOWN,
                Samples.edexml("<jaargroep>5</jaargroep>", "<jaargroep>" + year + "</jaargroep>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2017-13-01", "2019-02-29", "12-10-2019", "20191012", "gisteren", "0000-00-00"})
    void a_date_that_does_not_exist_is_named_by_field_and_key_without_the_date(String date) {
        RosterFile file = Samples.edexml("2019-10-12", date);

        refusedFor(RosterProblemKind.DATE_IMPOSSIBLE, file);
        assertThat(Samples.only(file, RosterProblemKind.DATE_IMPOSSIBLE).values())
                .containsExactly("geboortedatum", "p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-10-12Z", "2019-10-12+02:00", "2019-10-12T00:00:00"})
    void a_date_with_a_zone_or_a_time_is_its_day(String date) {
        assertThat(Samples.edexml("2019-10-12", date).pupils().getFirst().born())
                .contains(java.time.LocalDate.of(2019, 10, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "<geboortedatum>2017-04-01, <geboortedatum>2026-09-15, BIRTH_IN_FUTURE",
        "<instroomdatum>2023-10-13, <instroomdatum>2019-01-01, ENTRY_BEFORE_BIRTH",
        "2023-10-13</instroomdatum>,"
                + " 2023-10-13</instroomdatum><uitstroomdatum>2023-10-12</uitstroomdatum>,"
                + " LEAVING_BEFORE_ENTRY"
    })
    void days_come_in_the_order_of_a_life(String from, String to, RosterProblemKind kind) {
        refusedFor(kind, Samples.edexml(from, to));
    }

    @Test
    void a_pupil_of_forty_is_asked_about_and_a_missing_birth_date_is_pointed_out() {
        assertThat(Samples.kinds(Samples.edexml("<geboortedatum>2019", "<geboortedatum>1986")))
                .contains(RosterProblemKind.BIRTH_UNLIKELY);
        RosterFile file = Samples.edexml("<geboortedatum>2019-10-12</geboortedatum>", "");
        assertThat(file.isRefused()).isFalse();
        assertThat(Samples.kinds(file)).contains(RosterProblemKind.BIRTH_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "<schooljaar>2026-2027</schooljaar>,'',YEAR_MISSING",
        "<schooljaar>2026-2027</schooljaar>,<schooljaar/>,YEAR_MISSING",
        "2026-2027</schooljaar>,2026-2028</schooljaar>,YEAR_INVALID",
        "2026-2027</schooljaar>,2026/2027</schooljaar>,YEAR_INVALID",
        "2026-2027</schooljaar>,2026</schooljaar>,YEAR_INVALID",
        "<brincode>12AB,<brincode>1AB2,SCHOOL_INVALID",
        "<peildatum>2026-09-01,<peildatum>2026-09-31,DATE_IMPOSSIBLE"
    })
    void the_heading_says_which_school_and_year(String from, String to, RosterProblemKind kind) {
        refusedFor(kind, Samples.edexml(from, to));
    }

    @Test
    void a_file_without_brin_is_read_with_a_warning() {
        RosterFile file = Samples.edexml("<brincode>12AB</brincode>", "<schoolkey>77</schoolkey>");

        assertThat(file.isRefused()).isFalse();
        assertThat(Samples.kinds(file)).contains(RosterProblemKind.SCHOOL_MISSING);
    }

    @Test
    void a_file_without_pupils_would_make_everyone_a_leaver() {
        String text = Samples.text("edexml-2.1.xml");
        String none = text.substring(0, text.indexOf("<leerlingen>"))
                + text.substring(text.indexOf("</leerlingen>") + "</leerlingen>".length());

        refusedFor(RosterProblemKind.NO_PUPILS, Samples.read(none));
    }

    @Test
    void a_field_that_stands_twice_is_refused() {
        refusedFor(
                RosterProblemKind.FIELD_TWICE,
                Samples.edexml("<roepnaam>Noor</roepnaam>", "<roepnaam>Noor</roepnaam><roepnaam>Eva</roepnaam>"));
    }

    @Test
    void two_people_with_one_address_get_it_neither() {
        RosterFile file = Samples.edexml("joost.smit@school.example", "Marijke.devries@school.example");

        assertThat(file.isRefused()).isFalse();
        assertThat(file.staff()).allMatch(person -> person.email().isEmpty());
        assertThat(Samples.kinds(file))
                .filteredOn(RosterProblemKind.EMAIL_SHARED::equals)
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"geen adres", "a@b", "=cmd@school.example", "a@school.example\ncc:b@school.example"})
    void what_is_no_address_is_left_out_and_the_person_is_not(String address) {
        RosterFile file = Samples.edexml("joost.smit@school.example", address);

        assertThat(file.staff()).hasSize(5);
        assertThat(file.staff().get(1).email()).isEmpty();
        assertThat(Samples.kinds(file)).contains(RosterProblemKind.EMAIL_INVALID);
    }
}
