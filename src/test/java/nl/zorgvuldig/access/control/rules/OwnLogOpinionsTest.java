package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.DemoReaders;
import nl.zorgvuldig.story.OfAge;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may see who looked: the rule in Java and the one in the database, written apart, agree about
/// every guardian and about everybody who is no guardian. Of a pupil of sixteen the database does
/// not know the age; there, and only there, Java refuses more.
class OwnLogOpinionsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final AccessRequesters readers = demo.part(AccessRequesters.class);
    private final PupilAges ages = demo.part(PupilAges.class);
    private final JdbcClient jdbc = demo.part(JdbcClient.class);

    @Test
    @Upholds(CONFIDENTIALITY)
    void java_and_the_database_agree_about_everyone_but_for_pupils_of_sixteen() {
        List<String> different = new ArrayList<>();
        Set<UUID> more = new TreeSet<>();
        int granted = 0;
        for (int days : List.of(-150, 0, 300)) {
            for (Map.Entry<PersonId, AccountKind> entry : DemoReaders.list(demo).entrySet()) {
                SignedInUser who = new SignedInUser(demo.board(), entry.getKey(), entry.getValue());
                Acting acting = acting(who, days);
                Set<UUID> java = acting.call(() -> java(who, acting.day()));
                Set<UUID> database = acting.call(this::database);
                granted += java.size();
                if (!database.containsAll(java)) {
                    different.add("more in Java for " + who.person() + " after " + days);
                }
                database.removeAll(java);
                more.addAll(acting.call(() -> OfAge.others(demo, database)));
            }
        }
        assertThat(different).isEmpty();
        assertThat(granted).isGreaterThan(100);
        assertThat(more).as("more in the database, of who is not sixteen").isEmpty();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void the_database_shows_no_line_about_a_child_without_authority_or_of_others() {
        AuditLog log = demo.part(AuditLog.class);
        PupilId own = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        PupilId without = demo.pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY);
        for (PupilId child : List.of(own, without)) {
            demo.signIn("bestuur").get("/leerlingen/" + child + "/dossier");
        }
        assertThat(lines(log, "ouder", own)).isTrue();
        assertThat(lines(log, "ouder", without)).isFalse();
        assertThat(lines(log, "ouder-zonder-gezag", without)).isFalse();
        assertThat(lines(log, "directeur", own)).isFalse();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void who_sees_who_looked_sees_no_row_of_the_dossier() {
        PupilId own = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        for (String table : List.of("dossier.entry_version", "dossier.document", "enrolment.guardian")) {
            assertThat(rows("ouder", AccessActs.READ_OWN_LOG, table, own))
                    .as(table)
                    .isZero();
        }
        assertThat(rows("bestuur", EnrolmentActs.READ, "dossier.entry_version", own))
                .isPositive();
    }

    private long rows(String handle, Act act, String table, PupilId pupil) {
        Acting acting = new Acting(
                demo.board(), demo.person(handle), Act.BROWSE, demo.clock().today());
        return acting.call(() -> work.read(
                act,
                () -> jdbc.sql("select count(*) from %s where board = :board and pupil = :pupil".formatted(table))
                        .param("board", demo.board().value())
                        .param("pupil", pupil.value())
                        .query(Long.class)
                        .single()));
    }

    private boolean lines(AuditLog log, String handle, PupilId pupil) {
        Acting acting = new Acting(
                demo.board(), demo.person(handle), Act.BROWSE, demo.clock().today());
        return acting.call(() -> work.read(
                AccessActs.READ_OWN_LOG,
                () -> !log.history(pupil.value(), Set.of(EnrolmentActs.READ), 10, java.util.Optional.empty())
                        .events()
                        .isEmpty()));
    }

    private Set<UUID> java(SignedInUser who, LocalDate day) {
        AccessRequester reader = work.read(Act.BROWSE, () -> readers.of(who));
        List<PupilId> asked = new ArrayList<>(reader.children());
        asked.add(new PupilId(who.person().value()));
        asked.add(demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS));
        Set<UUID> granted = new TreeSet<>();
        for (SchoolCareer pupil : demo.part(Pupils.class).list(asked)) {
            AccessRequester knowing = ages.add(reader, AccessActs.READ_OWN_LOG, pupil.pupil());
            if (AccessRules.decide(knowing, pupil, AccessActs.READ_OWN_LOG, day) instanceof AccessRuling.Allowed) {
                granted.add(pupil.pupil().value());
            }
        }
        return granted;
    }

    private Set<UUID> database() {
        return work.read(
                AccessActs.READ_OWN_LOG,
                () -> new TreeSet<>(jdbc.sql("select unnest(access.my_own_pupils(:board))")
                        .param("board", demo.board().value())
                        .query(UUID.class)
                        .list()));
    }

    private Acting acting(SignedInUser who, int days) {
        return new Acting(
                who.board(), who.person(), Act.BROWSE, demo.clock().today().plusDays(days));
    }
}
