package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.LeavingDays;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// About whose consent staff may know, and whose authority they may record: the rule in Java and
/// the one in the database, written apart, agree about every employee and pupil, also on other
/// days.
class ConsentOpinionsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final AccessRequesters readers = demo.part(AccessRequesters.class);
    private final JdbcClient jdbc = demo.part(JdbcClient.class);

    @Test
    @Upholds(CONFIDENTIALITY)
    void java_and_the_database_agree_about_staff() {
        List<SchoolCareer> pupils = pupils();
        List<String> different = new ArrayList<>();
        int granted = 0;
        List<LocalDate> days = new ArrayList<>(LeavingDays.of(demo, pupils));
        for (int away : List.of(-150, 0, 250)) {
            days.add(demo.clock().today().plusDays(away));
        }
        for (LocalDate day : days) {
            for (DemoPeople.Employee employee : demo.population().employees()) {
                SignedInUser who = new SignedInUser(demo.board(), employee.id(), AccountKind.STAFF);
                Acting acting = acting(who, day);
                AccessRequester reader = acting.call(() -> work.read(Act.BROWSE, () -> readers.of(who)));
                Set<UUID> seen = java(reader, pupils, ConsentActs.READ_CONSENT, acting);
                granted += seen.size();
                if (!seen.equals(database(acting, ConsentActs.READ_CONSENT, "consent.in_my_sight"))) {
                    different.add("seen by " + employee.id() + " on " + day);
                }
                if (!java(reader, pupils, EnrolmentActs.KEEP_AUTHORITY, acting)
                        .equals(database(acting, EnrolmentActs.KEEP_AUTHORITY, "access.kept_by_me"))) {
                    different.add("kept by " + employee.id() + " on " + day);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(granted).isGreaterThan(5_000);
    }

    private static Set<UUID> java(
            AccessRequester reader, List<SchoolCareer> pupils, PupilDossierAct act, Acting acting) {
        Set<UUID> granted = new TreeSet<>();
        for (SchoolCareer pupil : pupils) {
            if (AccessRules.decide(reader, pupil, act, acting.day()) instanceof AccessRuling.Allowed) {
                granted.add(pupil.pupil().value());
            }
        }
        return granted;
    }

    private Set<UUID> database(Acting acting, PupilDossierAct act, String function) {
        return acting.call(() -> work.read(
                act,
                () -> new TreeSet<>(jdbc.sql("select unnest(" + function + "(:board))")
                        .param("board", demo.board().value())
                        .query(UUID.class)
                        .list())));
    }

    private List<SchoolCareer> pupils() {
        SignedInUser anyone = new SignedInUser(demo.board(), demo.person("fg"), AccountKind.STAFF);
        Pupils door = demo.part(Pupils.class);
        return acting(anyone, demo.clock().today())
                .call(() -> demo.part(Schools.class).list().stream()
                        .flatMap(school -> door.listKeptBy(school.id()).stream())
                        .toList());
    }

    private static Acting acting(SignedInUser who, LocalDate day) {
        return new Acting(who.board(), who.person(), Act.BROWSE, day);
    }
}
