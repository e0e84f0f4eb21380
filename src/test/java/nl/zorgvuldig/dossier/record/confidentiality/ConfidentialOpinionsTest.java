package nl.zorgvuldig.dossier.record.confidentiality;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
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
            DossierActs.REDACT,
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
            SignedInUser who = new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
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

    private boolean java(SignedInUser who, PupilDossierAct act, PupilId pupil) {
        return acting(who).call(() -> demo.part(AccessControl.class).ask(who, act, pupil))
                        instanceof Granted<PupilId> key
                && ConfidentialityRules.opens(Confidentiality.CONFIDENTIAL, key.relation());
    }

    private Set<UUID> database(SignedInUser who, PupilDossierAct act) {
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
                demo.population().pupils().stream().map(DemoPupils.Pupil::id).toList();
        for (int number = 0; number < all.size(); number += EVERY) {
            some.add(all.get(number));
        }
        for (int number = 1; number < 5; number++) {
            some.add(new DocumentDesk().child(number));
        }
        return some;
    }

    private Acting acting(SignedInUser who) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today());
    }
}
