package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.readers.ConsultationAccess;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and the one in the database agree about who sees and writes what of a
/// consultation: for everybody who signs in, in confidence and not, and on days when rights ended.
class ConsultationOpinionsTest {
    private final ConsultationDesk desk = new ConsultationDesk();
    private final PupilId pupil = desk.children().get(4);

    @Test
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    void both_show_the_same_pupils_to_the_same_people_on_the_same_days() {
        List<ConsultationId> meetings = List.of(
                desk.plan(
                        desk.teacher,
                        ConsultationKind.REPORT_MEETING,
                        Confidentiality.ORDINARY,
                        Set.of(),
                        desk.coordinator,
                        desk.stranger),
                desk.discussion(desk.coordinator, Set.of(pupil), desk.stranger),
                desk.plan(
                        desk.coordinator,
                        ConsultationKind.CARE_CONSULTATION,
                        Confidentiality.CONFIDENTIAL,
                        Set.of(pupil),
                        desk.teacher));
        Map<String, Integer> java = new TreeMap<>();
        Map<String, Integer> database = new TreeMap<>();
        for (int day : List.of(0, 250, 400)) {
            desk.demo.clock().daysLater(day, () -> {
                for (String handle : Population.HANDLES) {
                    SignedInUser who = desk.staff(handle);
                    for (ConsultationId consultation : meetings) {
                        String asked = handle + " " + meetings.indexOf(consultation) + " " + day;
                        java.put(asked, allowed(who, consultation));
                        database.put(asked, rows(who, consultation));
                    }
                }
            });
        }
        assertThat(database).isEqualTo(java);
        assertThat(java.get("leerkracht2 0 0")).isGreaterThan(10);
        assertThat(java.get("leerkracht2 2 0")).isZero();
        assertThat(java.get("leerkracht 1 0")).isZero();
        assertThat(java.get("ib 2 0")).isEqualTo(1);
        assertThat(java.get("bestuur 0 0")).isZero();
    }

    /// The rule alone, of all pupils that are in it; without what the database leaves out.
    private int allowed(SignedInUser who, ConsultationId id) {
        Optional<ConsultationAttendee> in = desk.look(who, id);
        if (in.isEmpty()) {
            return 0;
        }
        Set<PupilId> all = desk
                .demo
                .superuser("zorgvuldig")
                .sql("select pupil from consultation.topic where meeting = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PupilId::new)
                .collect(Collectors.toSet());
        return desk.as(
                who,
                () -> ConsultationRules.seen(
                                in.get().consultation().level(),
                                desk.demo.part(ConsultationAccess.class).among(DossierActs.CONSULT, who.person(), all))
                        .size());
    }

    private int rows(SignedInUser who, ConsultationId id) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                DossierActs.CONSULT,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql(
                                                "select count(*) from consultation.topic where board = :board and meeting = :id")
                                        .param("board", desk.demo.board().value())
                                        .param("id", id.value())
                                        .query(Integer.class)
                                        .single()));
    }

    @Test
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    void what_java_would_not_do_the_database_does_not_do_either() {
        ConsultationId id = desk.plan(
                desk.coordinator,
                ConsultationKind.CARE_CONSULTATION,
                Confidentiality.CONFIDENTIAL,
                Set.of(pupil),
                desk.head);
        desk.save(desk.coordinator, id, pupil, 0, desk.progress("Stil."));
        Set<String> wrote = new TreeSet<>();
        for (String handle : Population.HANDLES) {
            SignedInUser who = desk.staff(handle);
            for (String statement : List.of(
                    "update consultation.meeting set cancelled_at = now() where board = :board and id = :id",
                    "update consultation.note set author = :me, version = version + 1 where board = :board and meeting = :id",
                    "delete from consultation.topic where board = :board and meeting = :id and filed_at is not null",
                    "delete from consultation.note where board = :board and meeting = :id",
                    "delete from consultation.signal where board = :board and meeting = :id",
                    "delete from consultation.meeting where board = :board and id = :id")) {
                if (changed(who, id, statement) > 0) {
                    wrote.add(handle + " " + statement.split(" ")[0]);
                }
            }
        }
        assertThat(wrote).containsExactlyInAnyOrder("ib update", "directeur update");
    }

    /// How many rows it would change; it is undone.
    private int changed(SignedInUser who, ConsultationId id, String statement) {
        int[] rows = {0};
        try {
            desk.as(
                    who,
                    () -> desk.demo.part(Work.class).write(DossierActs.CONSULT, () -> {
                        var sql = desk.demo
                                .part(JdbcClient.class)
                                .sql(statement)
                                .param("board", desk.demo.board().value())
                                .param("id", id.value());
                        rows[0] = (statement.contains(":me")
                                        ? sql.param("me", who.person().value())
                                        : sql)
                                .update();
                        throw new Undone();
                    }));
        } catch (Undone | DataAccessException refused) {
            return rows[0];
        }
        return rows[0];
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
