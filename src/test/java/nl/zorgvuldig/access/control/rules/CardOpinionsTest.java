package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.LeavingDays;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.DemoReaders;
import nl.zorgvuldig.story.OfAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may do what with whose emergency card: the rule in Java and the one in the database, written
/// apart, agree about everybody, every pupil and several days, a Saturday among them. Of a pupil of
/// sixteen the database does not know the age; there, and only there, Java refuses more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardOpinionsTest {
    private static final List<PupilDossierAct> STAFF =
            List.of(CardActs.READ_CARD, CardActs.EMERGENCY_CARD, CardActs.WRITE_CARD, CardActs.WEIGH_CARD);

    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final AccessRequesters readers = demo.part(AccessRequesters.class);
    private final PupilAges ages = demo.part(PupilAges.class);
    private final JdbcClient jdbc = demo.part(JdbcClient.class);
    private final List<SchoolCareer> pupils = pupils();

    @Test
    @Upholds(CONFIDENTIALITY)
    void java_and_the_database_agree_about_staff_on_every_day() {
        List<String> different = new ArrayList<>();
        int granted = 0;
        for (int days : List.of(-400, -150, 0, 1, 4, 5, 30, 300)) {
            for (Map.Entry<PersonId, AccountKind> entry : everyone().entrySet()) {
                SignedInUser who = new SignedInUser(demo.board(), entry.getKey(), entry.getValue());
                Acting acting = acting(who, days);
                for (PupilDossierAct act : STAFF) {
                    Set<UUID> java = acting.call(() -> java(who, act, acting.day()));
                    Set<UUID> database = acting.call(() -> database(act));
                    granted += java.size();
                    if (!java.equals(database)) {
                        different.add(act + " by " + who + " after " + days);
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(granted).isGreaterThan(10_000);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void they_agree_in_the_weekend_and_on_the_last_school_day_and_the_day_after() {
        List<String> different = new ArrayList<>();
        for (LocalDate day : LeavingDays.of(demo, pupils)) {
            boolean open = false;
            for (Map.Entry<PersonId, AccountKind> entry : everyone().entrySet()) {
                SignedInUser who = new SignedInUser(demo.board(), entry.getKey(), entry.getValue());
                Acting acting = new Acting(demo.board(), who.person(), Act.BROWSE, day);
                for (PupilDossierAct act : STAFF) {
                    Set<UUID> java = acting.call(() -> java(who, act, day));
                    open = open || !java.isEmpty();
                    if (!java.equals(acting.call(() -> database(act)))) {
                        different.add(act + " by " + who + " on " + day);
                    }
                }
            }
            assertThat(open).as("%s", day).isTrue();
        }
        assertThat(different).isEmpty();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void they_agree_about_who_decides_but_for_pupils_of_sixteen() {
        Set<UUID> more = new TreeSet<>();
        int granted = 0;
        for (Map.Entry<PersonId, AccountKind> entry : DemoReaders.list(demo).entrySet()) {
            SignedInUser who = new SignedInUser(demo.board(), entry.getKey(), entry.getValue());
            Acting acting = acting(who, 0);
            Set<UUID> java = acting.call(() -> own(who, acting.day()));
            Set<UUID> database = acting.call(() -> database(CardActs.OWN_CARD));
            assertThat(database).containsAll(java);
            granted += java.size();
            database.removeAll(java);
            more.addAll(acting.call(() -> OfAge.others(demo, database)));
        }
        assertThat(granted).isGreaterThan(30);
        assertThat(more).as("more in the database, of who is not sixteen").isEmpty();
    }

    private Set<UUID> java(SignedInUser who, PupilDossierAct act, LocalDate day) {
        AccessRequester reader = work.read(Act.BROWSE, () -> readers.of(who));
        Set<UUID> granted = new TreeSet<>();
        for (SchoolCareer pupil : pupils) {
            if (AccessRules.decide(reader, pupil, act, day) instanceof AccessRuling.Allowed) {
                granted.add(pupil.pupil().value());
            }
        }
        return granted;
    }

    private Set<UUID> own(SignedInUser who, LocalDate day) {
        AccessRequester reader = work.read(Act.BROWSE, () -> readers.of(who));
        List<PupilId> asked = new ArrayList<>(reader.children());
        asked.add(new PupilId(who.person().value()));
        Set<UUID> granted = new TreeSet<>();
        for (SchoolCareer pupil : demo.part(Pupils.class).list(asked)) {
            AccessRequester knowing = ages.add(reader, CardActs.OWN_CARD, pupil.pupil());
            if (AccessRules.decide(knowing, pupil, CardActs.OWN_CARD, day) instanceof AccessRuling.Allowed) {
                granted.add(pupil.pupil().value());
            }
        }
        return granted;
    }

    private Set<UUID> database(PupilDossierAct act) {
        return work.read(
                act,
                () -> new TreeSet<>(jdbc.sql("select unnest(emergency.my_pupils(:board))")
                        .param("board", demo.board().value())
                        .query(UUID.class)
                        .list()));
    }

    private Acting acting(SignedInUser who, int days) {
        return new Acting(
                who.board(), who.person(), Act.BROWSE, demo.clock().today().plusDays(days));
    }

    private List<SchoolCareer> pupils() {
        SignedInUser anyone = new SignedInUser(demo.board(), demo.person("fg"), AccountKind.STAFF);
        Pupils door = demo.part(Pupils.class);
        return acting(anyone, 0)
                .call(() -> demo.part(Schools.class).list().stream()
                        .flatMap(school -> door.listKeptBy(school.id()).stream())
                        .toList());
    }

    private Map<PersonId, AccountKind> everyone() {
        Map<PersonId, AccountKind> everyone = new LinkedHashMap<>();
        demo.population().employees().forEach(employee -> everyone.put(employee.id(), AccountKind.STAFF));
        everyone.put(demo.person("ouder"), AccountKind.GUARDIAN);
        everyone.put(demo.person("leerling"), AccountKind.PUPIL);
        everyone.put(demo.person("deskundige"), AccountKind.EXPERT);
        return everyone;
    }
}
