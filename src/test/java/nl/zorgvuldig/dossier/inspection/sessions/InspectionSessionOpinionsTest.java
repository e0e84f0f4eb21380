package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may look into a dossier under supervision: the rule in Java and the one in the database,
/// written apart, agree about everybody and every pupil here, in every state of a session.
class InspectionSessionOpinionsTest {
    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void java_and_the_database_agree_in_every_state() {
        InspectionDesk desk = new InspectionDesk(29);
        InspectionDesk other = new InspectionDesk(30);
        SessionDesk online = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        SessionDesk atSchool = new SessionDesk(other, desk.ib, InspectionVenue.SCHOOL);
        List<PupilId> pupils = List.of(desk.child, other.child);
        List<SignedInUser> people = List.of(
                desk.first,
                desk.second,
                other.first,
                other.second,
                desk.ib,
                desk.head,
                desk.staff("leerkracht"),
                desk.staff("leerkracht2"),
                desk.staff("bestuur"),
                desk.staff("fg"),
                desk.staff("beheer"));
        List<Integer> granted = new ArrayList<>();

        granted.add(agree(desk, people, pupils, "planned"));
        UUID device = online.begin();
        granted.add(agree(desk, people, pupils, "online"));
        atSchool.begin();
        online.present(device);
        granted.add(agree(desk, people, pupils, "and at school"));
        online.pause(device);
        granted.add(agree(desk, people, pupils, "paused"));
        online.goOn(device);
        online.silent(8);
        granted.add(agree(desk, people, pupils, "alone"));
        online.present(device);
        granted.add(agree(desk, people, pupils, "back"));
        for (InspectionDesk inspectionDesk : List.of(desk, other)) {
            inspectionDesk.authority(inspectionDesk.first, ParentalAuthority.NONE);
            granted.add(agree(desk, people, pupils, "without authority"));
        }
        online.present(device);
        for (InspectionDesk inspectionDesk : List.of(desk, other)) {
            inspectionDesk.authority(inspectionDesk.first, ParentalAuthority.SOLE);
            granted.add(agree(desk, people, pupils, "with authority again"));
        }
        online.end(new ClosingRemarks("", "", ""));
        granted.add(agree(desk, people, pupils, "ended"));
        atSchool.end(new ClosingRemarks("", "", ""));
        granted.add(agree(desk, people, pupils, "both ended"));

        assertThat(granted).containsExactly(0, 2, 3, 2, 2, 3, 1, 0, 2, 3, 1, 0);
    }

    private static int agree(InspectionDesk desk, List<SignedInUser> people, List<PupilId> pupils, String state) {
        int granted = 0;
        for (SignedInUser who : people) {
            Set<UUID> java = new TreeSet<>();
            for (PupilId pupil : pupils) {
                if (desk.as(who, () -> desk.demo.part(AccessControl.class).ask(who, DossierActs.INSPECT, pupil))
                        instanceof Granted<PupilId>) {
                    java.add(pupil.value());
                }
            }
            Set<UUID> database = database(desk, who);
            database.retainAll(pupils.stream().map(PupilId::value).toList());
            assertThat(java).as(state + " " + who).isEqualTo(database);
            granted += java.size();
        }
        return granted;
    }

    private static Set<UUID> database(InspectionDesk desk, SignedInUser who) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                DossierActs.INSPECT,
                                () -> new TreeSet<>(desk.demo
                                        .part(JdbcClient.class)
                                        .sql("select unnest(access.my_pupils(:board))")
                                        .param("board", desk.demo.board().value())
                                        .query(UUID.class)
                                        .list())));
    }
}
