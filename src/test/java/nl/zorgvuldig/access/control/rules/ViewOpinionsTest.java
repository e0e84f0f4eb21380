package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.DemoReaders;
import nl.zorgvuldig.story.OfAge;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may say how they see a piece: the rule in Java and the one in the database, written apart,
/// agree about every guardian, about the head and about everybody else. Of a pupil of sixteen the
/// database does not know the age; there, and only there, Java refuses more.
class ViewOpinionsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final AccessRequesters readers = demo.part(AccessRequesters.class);
    private final PupilAges ages = demo.part(PupilAges.class);
    private final JdbcClient jdbc = demo.part(JdbcClient.class);

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void java_and_the_database_agree_about_everyone_but_for_pupils_of_sixteen() {
        List<String> different = new ArrayList<>();
        Set<UUID> more = new TreeSet<>();
        int granted = 0;
        for (int days : Sample.of(List.of(-150, 0, 300), 1)) {
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
        assertThat(granted).isGreaterThan(40);
        assertThat(more).as("more in the database, of who is not sixteen").isEmpty();
    }

    private Set<UUID> java(SignedInUser who, LocalDate day) {
        AccessRequester reader = work.read(Act.BROWSE, () -> readers.of(who));
        List<PupilId> asked = new ArrayList<>(reader.children());
        asked.add(new PupilId(who.person().value()));
        asked.add(demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS));
        Set<UUID> granted = new TreeSet<>();
        demo.population().pupils().stream()
                .map(each -> each.id())
                .filter(pupilId -> reader.kind() == AccountKind.STAFF)
                .forEach(asked::add);
        for (SchoolCareer pupil : demo.part(Pupils.class).list(asked)) {
            AccessRequester knowing = ages.add(reader, DossierActs.GIVE_VIEW, pupil.pupil());
            if (AccessRules.decide(knowing, pupil, DossierActs.GIVE_VIEW, day) instanceof AccessRuling.Allowed) {
                granted.add(pupil.pupil().value());
            }
        }
        return granted;
    }

    private Set<UUID> database() {
        return work.read(
                DossierActs.GIVE_VIEW,
                () -> new TreeSet<>(jdbc.sql("select unnest(access.my_view_pupils(:board))")
                        .param("board", demo.board().value())
                        .query(UUID.class)
                        .list()));
    }

    private Acting acting(SignedInUser who, int days) {
        return new Acting(
                who.board(), who.person(), Act.BROWSE, demo.clock().today().plusDays(days));
    }
}
