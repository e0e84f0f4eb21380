package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.junit.jupiter.api.Test;

class DataHoldingTest {
    @Test
    void names_keys_and_codes_must_be_of_their_form() {
        assertThat(holding("school.board", "sealed_name", "school.purpose.name", "STAFF_FILE"))
                .isNotNull();
        for (Runnable wrong : List.<Runnable>of(
                () -> holding("board", "sealed_name", "school.purpose", "STAFF_FILE"),
                () -> holding("school.board", "a b", "school.purpose", "STAFF_FILE"),
                () -> holding("school.board", "a", "to pay salaries", "STAFF_FILE"),
                () -> holding("school.board", "a", "school.purpose", "two years"))) {
            assertThatIllegalArgumentException().isThrownBy(wrong::run);
        }
    }

    @Test
    void an_export_does_not_print() {
        PersonalDataExport.Row row = new PersonalDataExport.Row("enrolment.register", Map.of("sealed_name", "Noor"));
        PersonalDataExport export = new PersonalDataExport(List.of(row));

        assertThat(export.with(PersonalDataExport.nothing())).isEqualTo(export).hasToString("[sealed]");
        assertThat(row).hasToString("[sealed]");
    }

    @Test
    void removed_rows_add_up_table_by_table() {
        RemovedRows removed = RemovedRows.of("mail.message", 2)
                .with(RemovedRows.of("mail.message", 1))
                .with(RemovedRows.of("identity.account", 0))
                .with(RemovedRows.nothing());

        assertThat(removed.rows()).containsExactly(Map.entry("identity.account", 0), Map.entry("mail.message", 3));
        assertThat(removed.total()).isEqualTo(3);
    }

    private static DataHolding holding(String table, String column, String purpose, String retention) {
        return new DataHolding(
                table,
                column,
                DataKind.NAME,
                SubjectKind.STAFF,
                purpose,
                LegalBasis.CONTRACT,
                retention,
                RetentionPurpose.PERSONNEL);
    }
}
