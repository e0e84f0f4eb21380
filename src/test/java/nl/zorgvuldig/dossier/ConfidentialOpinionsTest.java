package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.population.Pupils;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and the one in the database, written apart, agree for whom what is confidential
/// exists: for everyone one can sign in as, and pupils of every school.
class ConfidentialOpinionsTest {
    private static final List<PupilDossierAct> ACTS = List.of(
            EnrolmentActs.READ,
            DossierActs.WRITE,
            DossierActs.CLASSIFY,
            DossierActs.READ_DOCUMENT,
            DossierActs.COPY_DOCUMENT,
            DossierActs.WITHDRAW_DOCUMENT);
    private static final int EVERY = 23;

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void java_and_the_database_agree_for_whom_what_is_confidential_exists() {
        List<PupilId> some = some();
        int open = 0;
        int closed = 0;
        for (String handle : Population.HANDLES) {
            SignedIn who = new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
            for (PupilDossierAct act : ACTS) {
                Set<UUID> database = database(who, act);
                for (PupilId pupil : some) {
                    boolean java = java(who, act, pupil);
                    assertThat(database.contains(pupil.value()))
                            .as(handle + " " + act + " " + pupil)
                            .isEqualTo(java);
                    open += java ? 1 : 0;
                    closed += java ? 0 : 1;
                }
            }
        }
        assertThat(open).isGreaterThan(50);
        assertThat(closed).isGreaterThan(50);
    }

    private boolean java(SignedIn who, PupilDossierAct act, PupilId pupil) {
        return acting(who).call(() -> demo.part(AccessControl.class).ask(who, act, pupil))
                        instanceof Granted<PupilId> key
                && ConfidentialityRules.opens(Confidentiality.CONFIDENTIAL, key.relation());
    }

    private Set<UUID> database(SignedIn who, PupilDossierAct act) {
        return acting(who)
                .call(() -> demo.part(Work.class)
                        .read(
                                act,
                                () -> new TreeSet<>(demo.part(JdbcClient.class)
                                        .sql("select unnest(access.my_confidential_pupils(:board))")
                                        .param("board", demo.board().value())
                                        .query(UUID.class)
                                        .list())));
    }

    /// Pupils of every school, among them all of the teacher's group.
    private List<PupilId> some() {
        List<PupilId> some = new ArrayList<>();
        List<PupilId> all =
                demo.population().pupils().stream().map(Pupils.Pupil::id).toList();
        for (int one = 0; one < all.size(); one += EVERY) {
            some.add(all.get(one));
        }
        for (int one = 1; one < 5; one++) {
            some.add(new DocumentDesk().child(one));
        }
        return some;
    }

    private Acting acting(SignedIn who) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today());
    }
}
