package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is declared is what is described, read and destroyed.
class DeclaredHoldingsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final UUID somebody = UUID.randomUUID();
    private final List<String> done = new ArrayList<>();
    private final Holdings declared =
            Holdings.keptFor("test.purpose", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER);

    private final DeclaredHoldings holder = new DeclaredHoldings(demo.part(SystemWork.class)) {
        @Override
        protected Holdings declare() {
            return declared;
        }
    };

    @Test
    void columns_are_described_with_the_reason_that_stands_before_them() {
        declared.table("test.one")
                .columns(SubjectKind.PUPIL, DataKind.REFERENCE, "pupil", "other")
                .alsoFor("test.later", LegalBasis.LEGAL_DUTY, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .columns(SubjectKind.STAFF, DataKind.ACTIVITY, "by");
        assertThat(holder.describe())
                .containsExactly(
                        holding("pupil", DataKind.REFERENCE, SubjectKind.PUPIL, "test.purpose"),
                        holding("other", DataKind.REFERENCE, SubjectKind.PUPIL, "test.purpose"),
                        holding("by", DataKind.ACTIVITY, SubjectKind.STAFF, "test.later"));
    }

    private static DataHolding holding(String column, DataKind kind, SubjectKind subject, String purpose) {
        boolean later = purpose.equals("test.later");
        return new DataHolding(
                "test.one",
                column,
                kind,
                subject,
                purpose,
                later ? LegalBasis.LEGAL_DUTY : LegalBasis.PUBLIC_TASK,
                later ? "ACCOUNT" : "PUPIL_DOSSIER",
                later ? RetentionPurpose.ACCOUNT : RetentionPurpose.DOSSIER);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void each_kind_of_subject_reads_what_is_declared_for_it_as_the_program() {
        declared.exportsPupil(pupil -> export("pupil " + pupil.value().equals(somebody)))
                .exportsPerson(person -> export("person " + person.value().equals(somebody)))
                .exportsAnyone(person -> export("anyone"))
                .exports(subject -> subject.kind() == SubjectKind.GUARDIAN, subject -> export("guardian"));
        assertThat(exported(SubjectKind.PUPIL)).containsExactly("pupil true", "anyone");
        assertThat(exported(SubjectKind.STAFF)).containsExactly("person true", "anyone");
        assertThat(exported(SubjectKind.GUARDIAN)).containsExactly("person true", "anyone", "guardian");
        assertThat(done).containsOnly("read maintain");
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void what_no_key_opens_is_left_out_and_the_rest_is_there_also_within_a_unit_of_work() {
        declared.exportsPupil(pupil -> export(sealedUnderNoKey(pupil))).exportsPupil(pupil -> export("open"));
        assertThat(exported(SubjectKind.PUPIL)).containsExactly("open");
        SystemWork program = demo.part(SystemWork.class);
        assertThat(program.write(demo.board(), Act.MAINTAIN, () -> exported(SubjectKind.PUPIL)))
                .containsExactly("open");
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void files_go_before_rows_and_only_with_what_they_are_kept_for() {
        declared.destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> removed("dossier"))
                .filesFirst(
                        subject -> {
                            task("find");
                            return List.of("a", "b");
                        },
                        file -> done.add("file " + file))
                .destroysOfPupil(
                        EnumSet.of(RetentionPurpose.DOSSIER, RetentionPurpose.MEDIA), pupil -> removed("media"))
                .destroysWithAccount(person -> removed("account"))
                .asMaintenance();
        assertThat(destroyed(SubjectKind.PUPIL, RetentionPurpose.DOSSIER)).isEqualTo(Map.of("dossier", 1, "media", 1));
        assertThat(done).containsExactly("find destroy", "file a", "file b", "delete destroy", "delete destroy");
        done.clear();
        assertThat(destroyed(SubjectKind.PUPIL, RetentionPurpose.MEDIA)).isEqualTo(Map.of("media", 1));
        assertThat(destroyed(SubjectKind.STAFF, RetentionPurpose.DOSSIER)).isEmpty();
        assertThat(done).containsExactly("delete destroy");
        assertThat(destroyed(SubjectKind.STAFF, RetentionPurpose.ACCOUNT)).isEqualTo(Map.of("account", 1));
        assertThat(destroyed(SubjectKind.PUPIL, RetentionPurpose.ACCOUNT)).isEqualTo(Map.of("account", 1));
        assertThat(done).endsWith("delete maintain", "delete maintain");
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void when_a_file_cannot_be_deleted_its_rows_stay_to_find_it_by() {
        declared.destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> removed("dossier"))
                .filesFirst(subject -> List.of("a"), file -> {
                    throw new IllegalStateException(file);
                });
        assertThatThrownBy(() -> destroyed(SubjectKind.PUPIL, RetentionPurpose.DOSSIER))
                .isInstanceOf(IllegalStateException.class);
        assertThat(done).isEmpty();
    }

    /// @throws nl.zorgvuldig.platform.vault.KeyDestroyed always
    private String sealedUnderNoKey(PupilId pupil) {
        KeyName name = new KeyName(demo.board(), pupil.value(), RetentionPurpose.DOSSIER);
        return demo.part(Vault.class)
                .seal(name, new ValueLocation("test.one", "sealed", pupil.value()), "x")
                .toString();
    }

    private List<String> exported(SubjectKind kind) {
        return holder.export(new DataSubject(demo.board(), kind, somebody)).rows().stream()
                .map(row -> row.values().getOrDefault("said", ""))
                .toList();
    }

    private Map<String, Integer> destroyed(SubjectKind kind, RetentionPurpose keeping) {
        return holder.destroy(new DataSubject(demo.board(), kind, somebody), keeping)
                .rows();
    }

    private PersonalDataExport export(String said) {
        task("read");
        return new PersonalDataExport(
                List.of(PersonalDataExport.Row.of("test.one").with("said", said)));
    }

    private RemovedRows removed(String table) {
        task("delete");
        return RemovedRows.of(table, 1);
    }

    /// As whom and for which act the database sees it.
    private void task(String what) {
        Acting acting = Acting.current();
        BoardId board = demo.board();
        assertThat(acting.person()).isEqualTo(PersonId.PROGRAM);
        assertThat(acting.board()).isEqualTo(board);
        done.add(what
                + " "
                + demo.part(JdbcClient.class)
                        .sql("select current_setting('zorgvuldig.task')")
                        .query(String.class)
                        .single());
    }
}
