package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgvuldig.school.roster.records.DropReason;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTrapsTest {
    private static RosterFile withUsers(byte[] users) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Samples.oneRoster("1.1").forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("users.csv", users);
        return Samples.read(Samples.zipOf(files));
    }

    private static String users() {
        return Samples.oneRoster("1.1").getOrDefault("users.csv", "");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_change_nothing() {
        RosterFile file = withUsers(utf8("\ufeff" + users().replace("\n", "\r\n")));

        assertThat(Samples.errors(file)).isEmpty();
        assertThat(file.pupils()).hasSize(2);
        assertThat(file.pupils()).isEqualTo(withUsers(utf8(users())).pupils());
    }

    @Test
    void header_names_may_be_written_in_any_case_and_order_of_columns_is_free() {
        RosterFile file = withUsers(utf8(users().replace("givenName", "GIVENNAME")));

        assertThat(Samples.errors(file)).isEmpty();
        assertThat(file.pupils().getFirst().name().given()).isEqualTo("Noor");
    }

    @ParameterizedTest
    @CsvSource({"givenName", "familyName", "sourcedId", "grades", "agentSourcedIds"})
    void a_missing_column_is_named(String column) {
        RosterFile file = withUsers(utf8(users().replace(column + ",", "anders,")));

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.CSV_COLUMN_MISSING);
        assertThat(Samples.only(file, RosterProblemKind.CSV_COLUMN_MISSING))
                .isEqualTo(RosterProblem.of(
                        RosterProblemKind.CSV_COLUMN_MISSING, new FilePosition("users.csv", 1), column));
    }

    @Test
    void a_file_without_header_is_refused_and_its_first_person_not_repeated() {
        RosterFile file = withUsers(utf8(users().substring(users().indexOf('\n') + 1)));

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.CSV_COLUMN_MISSING);
        assertThat(file.toString()).doesNotContain("Noor", "Jansen", "noor");
    }

    @Test
    void a_strange_column_name_is_not_repeated_either() {
        RosterFile file = withUsers(utf8(users().replace("metadata.nl.eckId", "Jan Jansen <jan@x.example>")));

        assertThat(file.dropped()).contains(new DroppedField("users.csv/?", DropReason.NOT_NECESSARY, 1));
        assertThat(file.toString()).doesNotContain("jan@x");
    }

    @Test
    void a_word_of_edexml_in_an_extension_is_left_behind_for_the_same_reason() {
        assertThat(droppedInstead("metadata.nl.etniciteit")).isEqualTo(DropReason.SPECIAL_CATEGORY);
        assertThat(droppedInstead("metadata.nl.land_vader")).isEqualTo(DropReason.ORIGIN);
        assertThat(droppedInstead("metadata.nl.fotourl")).isEqualTo(DropReason.PICTURE);
        assertThat(droppedInstead("metadata.nl.zomaar")).isEqualTo(DropReason.UNKNOWN);
    }

    private static DropReason droppedInstead(String column) {
        return withUsers(utf8(users().replace("metadata.nl.eckId", column))).dropped().stream()
                .filter(field -> field.field().equals("users.csv/" + column))
                .map(DroppedField::reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_column_that_stands_twice_is_refused() {
        RosterFile file = withUsers(utf8(users().replace("metadata.nl.eckId", "familyName")));

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.CSV_COLUMN_TWICE);
    }

    @Test
    void semicolons_are_recognised() {
        assertThat(Samples.errors(withUsers(utf8(users().replace(',', ';')))))
                .containsExactly(RosterProblemKind.CSV_SEPARATOR);
    }

    @Test
    void a_row_of_another_width_is_told_with_its_line() {
        RosterFile file = withUsers(utf8(users().replace("p2,,,true", "p2,,true")));

        assertThat(Samples.only(file, RosterProblemKind.CSV_ROW_WIDTH))
                .isEqualTo(RosterProblem.of(RosterProblemKind.CSV_ROW_WIDTH, new FilePosition("users.csv", 3), 18, 19));
    }

    @Test
    void an_open_quotation_mark_does_not_swallow_the_file_unseen() {
        RosterFile file = withUsers(utf8(users().replace("Noor,", "\"Noor,")));

        assertThat(file.isRefused()).isTrue();
        assertThat(Samples.errors(file)).hasSize(1);
        assertThat(Samples.errors(file).getFirst())
                .isIn(RosterProblemKind.CSV_MALFORMED, RosterProblemKind.CSV_ROW_WIDTH);
    }

    @Test
    void another_encoding_is_told_with_its_line() {
        RosterFile file = withUsers(users().replace("Daan", "Daän").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Samples.only(file, RosterProblemKind.ENCODING_WRONG).place())
                .isEqualTo(new FilePosition("users.csv", 3));
        assertThat(Samples.errors(withUsers(users().getBytes(StandardCharsets.UTF_16))))
                .containsExactly(RosterProblemKind.ENCODING_WRONG);
    }

    @Test
    void utf_8_read_as_latin_1_and_written_again_is_recognised() {
        String garbled = new String(utf8(users().replace("Daan", "Daän")), StandardCharsets.ISO_8859_1);

        assertThat(Samples.errors(withUsers(utf8(garbled)))).containsExactly(RosterProblemKind.VALUE_UNREADABLE);
    }

    @Test
    void a_nul_is_refused_with_its_line_and_a_direction_mark_with_its_key() {
        RosterFile nul = withUsers(utf8(users().replace("Daan", "Da\0an")));
        RosterFile mark = withUsers(utf8(users().replace("Daan", "Da\u202ean")));

        assertThat(Samples.only(nul, RosterProblemKind.CSV_CHARACTERS).place())
                .isEqualTo(new FilePosition("users.csv", 3));
        assertThat(Samples.only(mark, RosterProblemKind.VALUE_CHARACTERS).values())
                .containsExactly("givenName", "p2");
    }

    @Test
    void utf_7_is_no_way_in() {
        RosterFile file = withUsers(utf8(users().replace("Daan", "+ADw-script+AD4-")));

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.VALUE_FORMULA);
    }

    @Test
    void an_empty_file_misses_its_columns() {
        assertThat(Samples.errors(withUsers(new byte[0]))).containsExactly(RosterProblemKind.CSV_COLUMN_MISSING);
    }

    @Test
    void a_cell_without_end_is_cut_off() {
        assertThat(Samples.errors(withUsers(utf8(users().replace("Daan", "D".repeat(3_000))))))
                .containsExactly(RosterProblemKind.TEXT_TOO_LONG);
        assertThat(withUsers(utf8(users().replace("Daan", "\"" + "D".repeat(3_000_000))))
                        .isRefused())
                .isTrue();
    }
}
