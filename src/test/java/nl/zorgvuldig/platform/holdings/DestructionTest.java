package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is removed, what stays, and who can; seen by the one whom row security does not stop.
class DestructionTest {
    private static final List<String> DOSSIER = List.of(
            "access.assignment",
            "dossier.confidentiality",
            "dossier.document",
            "dossier.entry_version",
            "dossier.withdrawal",
            "enrolment.authority",
            "enrolment.guardian",
            "enrolment.guardianship",
            "enrolment.placement");
    private static final List<String> REGISTER =
            List.of("enrolment.enrolment", "enrolment.register", "enrolment.pupil");

    private final TwoChildren children = new TwoChildren();
    private final JdbcClient superuser = children.program.superuser("zorgvuldig");

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void of_a_dossier_nothing_is_left_but_the_register_and_every_other_pupil() throws IOException {
        Map<String, Long> others = rows(children.noor);
        assertThat(rows(children.sem)).isEqualTo(others).containsOnlyKeys(all());

        BlobId ofSem = blob(children.sem);
        BlobId ofNoor = blob(children.noor);
        destroyKey(children.sem, RetentionPurpose.DOSSIER);
        RemovedRows removed = destroy(children.sem, RetentionPurpose.DOSSIER);

        assertThat(rows(children.sem)).containsOnlyKeys(REGISTER);
        assertThat(rows(children.noor)).isEqualTo(others);
        assertThat(stored()).contains(ofNoor).doesNotContain(ofSem);
        Map<String, Integer> gone = new TreeMap<>(removed.rows());
        gone.values().removeIf(count -> count == 0);
        assertThat(gone)
                .containsOnlyKeys(DOSSIER)
                .allSatisfy((table, count) -> assertThat((long) count).as(table).isEqualTo(others.get(table)));
        assertThat(destroy(children.sem, RetentionPurpose.DOSSIER).total()).isZero();
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void when_the_register_has_gone_too_nobody_knows_there_was_such_a_pupil() {
        assertThatThrownBy(() -> destroy(children.sem, RetentionPurpose.REGISTER))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(rows(children.sem)).containsOnlyKeys(all());

        destroy(children.sem, RetentionPurpose.DOSSIER);
        destroyKey(children.sem, RetentionPurpose.REGISTER);
        assertThat(names()).doesNotContainKey(children.sem).containsKey(children.noor);
        destroy(children.sem, RetentionPurpose.REGISTER);

        assertThat(rows(children.sem)).isEmpty();
        assertThat(destroy(children.sem, RetentionPurpose.REGISTER).total()).isZero();
        assertThat(rows(children.noor)).containsOnlyKeys(all());
    }

    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void the_database_removes_nothing_of_a_pupil_who_is_at_school() {
        Map<String, Long> before = rows(children.noor);

        for (RetentionPurpose keeping : List.of(RetentionPurpose.DOSSIER, RetentionPurpose.REGISTER)) {
            assertThat(destroy(children.noor, keeping).total()).isZero();
        }

        assertThat(rows(children.noor)).isEqualTo(before);
    }

    @Test
    void what_somebody_did_at_the_schools_goes_with_their_account() {
        DataSubject teacher = DataSubject.of(children.board, SubjectKind.STAFF, children.teacher);
        Map<String, Long> pupils = rows(children.sem);

        assertThat(destroy(teacher, RetentionPurpose.DOSSIER).total()).isZero();
        assertThat(destroy(teacher, RetentionPurpose.ACCOUNT).rows())
                .containsEntry("school.staff_member", 1)
                .containsEntry("school.function_held", 1)
                .containsEntry("school.guidance", 1);

        assertThat(destroy(teacher, RetentionPurpose.ACCOUNT).total()).isZero();
        assertThat(rows(children.sem)).isEqualTo(pupils);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void no_other_act_removes_anything_and_no_person_destroys() {
        Map<String, Long> before = rows(children.sem);
        Acting program = children.program.part(Boards.class).program(children.board);
        Acting teacher = new Acting(children.board, children.teacher, Act.BROWSE, children.today);

        for (String table : all()) {
            for (Act act : AllActs.list()) {
                if (act == DossierActs.TAKE_BACK && table.equals("dossier.entry_version")) {
                    continue; // what one has just written oneself: see TakeBackTest
                }
                assertThat(tried(teacher, act, table)).as(table + " " + act).isZero();
                if (act != Act.DESTROY && act != SchoolActs.IMPORT) {
                    assertThat(tried(program, act, table)).as(table + " " + act).isZero();
                }
            }
        }
        assertThat(rows(children.sem)).isEqualTo(before);
        assertThat(tried(program, Act.DESTROY, "access.assignment")).isEqualTo(1);
    }

    /// How many rows the application removed.
    private int tried(Acting who, Act act, String table) {
        // an import may take back a placement that never held
        if (table.equals("enrolment.placement") && act == SchoolActs.IMPORT) {
            return 0;
        }
        Work work = children.program.part(Work.class);
        try {
            return who.call(() -> work.write(
                    act,
                    () -> children.program
                            .part(JdbcClient.class)
                            .sql("delete from " + table + " where board = :board")
                            .param("board", children.board.value())
                            .update()));
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    private BlobId blob(PupilId pupil) {
        return new BlobId(superuser
                .sql("select blob from dossier.document where board = :board and pupil = :pupil")
                .param("board", children.board.value())
                .param("pupil", pupil.value())
                .query(UUID.class)
                .single());
    }

    private Set<BlobId> stored() throws IOException {
        return children.program
                .part(BlobStore.class)
                .listBefore(children.board, Instant.now().plusSeconds(60));
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(DOSSIER);
        all.addAll(REGISTER);
        return all;
    }

    private RemovedRows destroy(PupilId pupil, RetentionPurpose keeping) {
        return destroy(DataSubject.of(children.board, pupil), keeping);
    }

    private RemovedRows destroy(DataSubject subject, RetentionPurpose keeping) {
        return children.program.parts(PersonalDataHolder.class).stream()
                .map(holder -> holder.destroy(subject, keeping))
                .reduce(RemovedRows.nothing(), RemovedRows::with);
    }

    private void destroyKey(PupilId pupil, RetentionPurpose keeping) {
        children.program.part(Vault.class).destroy(new KeyName(children.board, pupil.value(), keeping));
    }

    private Map<PupilId, ?> names() {
        return new Acting(children.board, PersonId.PROGRAM, Act.MAINTAIN, children.today)
                .call(() -> children.program.part(Pupils.class).names(children.school.id()));
    }

    /// In how many rows of which tables of the live schema the pupil stands.
    private Map<String, Long> rows(PupilId pupil) {
        Map<String, String> columns = new LinkedHashMap<>();
        superuser.sql("""
                        select table_schema || '.' || table_name as what, column_name from information_schema.columns
                        where column_name like '%pupil'
                           or table_schema = 'enrolment' and table_name = 'pupil' and column_name = 'id'""").query(row -> {
            columns.put(row.getString("what"), row.getString("column_name"));
        });
        Map<String, Long> rows = new TreeMap<>();
        columns.forEach((table, column) -> {
            long count = superuser
                    .sql("select count(*) from %s where board = :board and %s = :pupil".formatted(table, column))
                    .param("board", children.board.value())
                    .param("pupil", pupil.value())
                    .query(Long.class)
                    .single();
            if (count > 0) {
                rows.put(table, count);
            }
        });
        return rows;
    }
}
