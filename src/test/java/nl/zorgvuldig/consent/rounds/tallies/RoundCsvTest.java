package nl.zorgvuldig.consent.rounds.tallies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", " =1", "\t=1", "|cmd", "%1", "\r=1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_text(String value) {
        assertThat(RoundCsv.cell(value)).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"De Linde", "12", "5/6 b", ""})
    void anything_else_stays_as_it_is(String value) {
        assertThat(RoundCsv.cell(value)).isEqualTo("\"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\";b", "a\nb"})
    void a_cell_cannot_end_early(String value) {
        assertThat(RoundCsv.cell(value)).isEqualTo("\"" + value.replace("\"", "\"\"") + "\"");
    }
}
