package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.junit.jupiter.api.Test;

class SchemaHoldingsTest {
    private static final SchemaColumn BOARD = new SchemaColumn("enrolment.register", "board", "uuid");
    private static final SchemaColumn PUPIL = new SchemaColumn("enrolment.register", "pupil", "uuid");
    private static final SchemaColumn NAME = new SchemaColumn("enrolment.register", "sealed_name", "bytea");
    private static final List<SchemaColumn> LIVE = List.of(BOARD, PUPIL, NAME);

    private final DataHolding pupil = holding("pupil", SubjectKind.PUPIL);
    private final DataHolding name = holding("sealed_name", SubjectKind.PUPIL);

    @Test
    void a_schema_with_one_holder_for_each_column_is_in_order() {
        assertThat(SchemaHoldings.check(LIVE, List.of(holder(pupil), holder(name))))
                .isEmpty();
    }

    @Test
    void personal_data_without_a_holder_is_found() {
        assertThat(SchemaHoldings.check(LIVE, List.of(holder(pupil))))
                .containsExactly(new SchemaFinding.WithoutHolder(NAME))
                .extracting(SchemaFinding::says)
                .containsExactly("enrolment.register.sealed_name holds personal data and no module" + " describes it");
    }

    @Test
    void two_holders_are_found_also_when_they_are_the_same_module() {
        assertThat(SchemaHoldings.check(LIVE, List.of(holder(pupil, name), holder(name))))
                .containsExactly(new SchemaFinding.SeveralHolders(NAME, 2));
        assertThat(SchemaHoldings.check(LIVE, List.of(holder(pupil, pupil, name))))
                .containsExactly(new SchemaFinding.SeveralHolders(PUPIL, 2));
    }

    @Test
    void a_holding_of_something_that_is_not_there_is_found() {
        DataHolding gone = holding("sealed_nickname", SubjectKind.PUPIL);

        assertThat(SchemaHoldings.check(LIVE, List.of(holder(pupil, name, gone))))
                .containsExactly(new SchemaFinding.NotThere(gone));
    }

    @Test
    void a_pupil_cannot_be_described_as_somebody_else() {
        DataHolding mistaken = holding("pupil", SubjectKind.STAFF);

        assertThat(SchemaHoldings.check(LIVE, List.of(holder(mistaken, name))))
                .containsExactly(new SchemaFinding.AboutSomeoneElse(PUPIL, SubjectKind.STAFF));
    }

    @Test
    void a_column_beyond_the_rule_may_be_described_too() {
        DataHolding board = holding("board", SubjectKind.PUPIL);

        assertThat(SchemaHoldings.check(LIVE, List.of(holder(board, pupil, name))))
                .isEmpty();
    }

    @Test
    void it_tells_which_table_is_about_whom() {
        DataHolding guardian = new DataHolding(
                "enrolment.guardian",
                "sealed_name",
                DataKind.NAME,
                SubjectKind.GUARDIAN,
                "enrolment.purpose.register",
                LegalBasis.PUBLIC_TASK,
                "PUPIL_DOSSIER",
                RetentionPurpose.DOSSIER);

        assertThat(SchemaHoldings.subjects(List.of(holder(pupil, name), holder(guardian))))
                .hasToString("{enrolment.guardian=[GUARDIAN], enrolment.register=[PUPIL]}");
    }

    @Test
    void it_reads_the_live_schema_without_partitions_and_dropped_columns() throws SQLException {
        Login owner = TestDatabase.shared().settings().owner();
        try (Connection making = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            making.setAutoCommit(false);
            try (Statement statement = making.createStatement()) {
                statement.execute("create schema holdings_try");
                statement.execute("create table holdings_try.diary (board uuid, author uuid, gone int,"
                        + " sealed_text bytea) partition by hash (board)");
                statement.execute("alter table holdings_try.diary drop column gone");
                statement.execute("create table holdings_try.diary_0 partition of holdings_try.diary"
                        + " for values with (modulus 1, remainder 0)");
            }
            assertThat(SchemaHoldings.columns(making))
                    .filteredOn(column -> column.table().startsWith("holdings_try."))
                    .containsExactly(
                            new SchemaColumn("holdings_try.diary", "board", "uuid"),
                            new SchemaColumn("holdings_try.diary", "author", "uuid"),
                            new SchemaColumn("holdings_try.diary", "sealed_text", "bytea"));
            assertThat(SchemaHoldings.columns(making))
                    .extracting(SchemaColumn::table)
                    .noneMatch(table -> table.startsWith("pg_"))
                    .noneMatch(table -> table.startsWith("migrations."));
            making.rollback();
        }
    }

    private static DataHolding holding(String column, SubjectKind subject) {
        return new DataHolding(
                "enrolment.register",
                column,
                DataKind.NAME,
                subject,
                "enrolment.purpose.register",
                LegalBasis.LEGAL_DUTY,
                "ENROLMENT_ABSENCE",
                RetentionPurpose.REGISTER);
    }

    private static PersonalDataHolder holder(DataHolding... holdings) {
        return new PersonalDataHolder() {
            @Override
            public List<DataHolding> describe() {
                return List.of(holdings);
            }

            @Override
            public PersonalDataExport export(DataSubject subject) {
                return PersonalDataExport.nothing();
            }

            @Override
            public RemovedRows destroy(DataSubject subject, RetentionPurpose keeping) {
                return RemovedRows.nothing();
            }
        };
    }
}
