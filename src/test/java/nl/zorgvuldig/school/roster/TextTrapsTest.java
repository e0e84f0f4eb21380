package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.ProblemSeverity;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names and keys from outside.
class TextTrapsTest {
    private static RosterFile named(String name) {
        return Samples.edexml("<achternaam>Jansen</achternaam>", "<achternaam>" + name + "</achternaam>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "@SUM(1+1)*cmd", "+ADw-script+AD4-", "-1+1", " =A1"})
    void a_name_that_a_spreadsheet_would_run_is_refused(String name) {
        RosterFile file = named(name.replace("\"", "&quot;"));

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.VALUE_FORMULA);
        assertThat(Samples.only(file, RosterProblemKind.VALUE_FORMULA).values()).containsExactly("achternaam", "p1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jan\u202esen", "Jan\u2066sen", "Jan\u200bsen", "Jan\u00adsen", "Jan\u0085\u009fsen", "\ue000"})
    void invisible_characters_and_direction_marks_are_refused(String name) {
        assertThat(Samples.errors(named(name))).containsExactly(RosterProblemKind.VALUE_CHARACTERS);
    }

    @Test
    void a_nul_makes_the_file_broken_xml() {
        assertThat(Samples.errors(named("Jan\0sen"))).containsExactly(RosterProblemKind.XML_MALFORMED);
        assertThat(Samples.errors(named("Jan&#0;sen"))).containsExactly(RosterProblemKind.XML_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"van der Ã«", "Ren\ufffd", "Ã‰lise", "Ã–zdemir", "FranÃ§ois"})
    void names_that_were_garbled_on_the_way_are_refused(String name) {
        assertThat(Samples.errors(named(name))).containsExactly(RosterProblemKind.VALUE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'t Hart",
                "d’Ancona",
                "Ó Súilleabháin",
                "Åkesson",
                "Ünal",
                "Nguyễn",
                "Çağla-Ãna",
                "O'Neill-Müller",
                "李"
            })
    void names_as_people_have_them_are_kept(String name) {
        RosterFile file = named(name);

        assertThat(file.isRefused()).isFalse();
        assertThat(file.pupils().getFirst().name().family()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jansen 111222333", "111.222.333", "1234.56.782", "123456782 Jansen"})
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_service_number_in_a_name_is_refused_and_not_repeated(String name) {
        RosterFile file = named(name);

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.VALUE_BSN);
        assertThat(file.problems().toString()).doesNotContain("111", "1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8A 2026-2027", "Lokaal 111222334", "groep 3/4", "1-2-3"})
    void other_numbers_in_a_name_are_no_service_numbers(String name) {
        assertThat(Samples.edexml("<naam>3A</naam>", "<naam>" + name + "</naam>")
                        .isRefused())
                .isFalse();
    }

    @Test
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void keys_that_are_service_numbers_are_refused_without_showing_one() {
        String text = Samples.text("edexml-2.1.xml")
                .replace("key=\"p1\"", "key=\"111222333\"")
                .replace("key=\"p2\"", "key=\"123456782\"")
                .replace("key=\"p3\"", "key=\"999999990\"")
                .replace("key=\"p4\"", "key=\"100000009\"");
        RosterFile file = Samples.read(text);

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.KEYS_ARE_BSN);
        assertThat(file.problems().toString()).doesNotContain("111222333", "123456782", "999999990", "100000009");
    }

    @Test
    void a_name_longer_than_a_name_is_refused() {
        assertThat(Samples.errors(named("J".repeat(201)))).containsExactly(RosterProblemKind.VALUE_TOO_LONG);
        assertThat(Samples.errors(named("J".repeat(2001)))).containsExactly(RosterProblemKind.TEXT_TOO_LONG);
    }

    @Test
    void nobody_is_without_a_name() {
        RosterFile file =
                Samples.edexml("<achternaam>Jansen</achternaam>\n      <roepnaam>Noor</roepnaam>", "<achternaam/>");

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.NAME_MISSING);
    }

    @Test
    void only_a_roepnaam_is_allowed_with_a_warning() {
        RosterFile file = Samples.edexml("<achternaam>Jansen</achternaam>", "");

        assertThat(file.isRefused()).isFalse();
        assertThat(Samples.kinds(file)).contains(RosterProblemKind.NAME_FAMILY_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p\u202e1", "p\u00071"})
    void keys_hold_no_invisible_characters(String key) {
        RosterFile file = Samples.edexml("key=\"p1\"", "key=\"" + key.replace("\u0007", "&#x85;") + "\"");

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.KEY_CHARACTERS);
    }

    @Test
    void a_file_that_says_utf_8_and_is_latin_1_is_refused_with_the_reason() {
        byte[] latin = Samples.text("edexml-2.1.xml")
                .replace("Noor", "Zoë")
                .replace("Yılmaz", "Y")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Samples.errors(Samples.read(latin))).containsExactly(RosterProblemKind.ENCODING_WRONG);
    }

    @Test
    void a_file_that_says_latin_1_and_is_utf_8_is_refused_with_the_reason() {
        String text = Samples.text("edexml-2.1.xml").replace("UTF-8", "ISO-8859-1");

        assertThat(Samples.errors(Samples.read(text))).contains(RosterProblemKind.VALUE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "windows-1252", "ISO-8859-15", "US-ASCII"})
    void a_file_in_the_encoding_it_names_is_read(String encoding) {
        String plain = Samples.text("edexml-2.1.xml").replace("Yılmaz", "Y").replace("Çağla", "C");
        byte[] bytes = plain.replace("\"UTF-8\"", "\"" + encoding + "\"").getBytes(Charset.forName(encoding));

        assertThat(Samples.read(bytes).problems()).noneMatch(problem -> problem.severity() == ProblemSeverity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "klinkt-goed", "../../etc/passwd"})
    void an_encoding_nobody_knows_is_refused(String encoding) {
        RosterFile file = Samples.edexml("\"UTF-8\"", "\"" + encoding + "\"");

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.ENCODING_UNKNOWN);
    }

    @Test
    void a_byte_order_mark_changes_nothing() {
        assertThat(Samples.read("\ufeff" + Samples.text("edexml-2.1.xml")).isRefused())
                .isFalse();
    }
}
