package nl.zorgvuldig.conduct;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessActs;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.audit.AllActs;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.InspectionActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.rights.RightActs;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Whoever has not signed what binds today finds every way into a dossier closed.
class PledgeTest {
    /// What the head may do about a pupil without seeing anything of the dossier.
    private static final Set<PupilDossierAct> BESIDE_THE_DOSSIER = Set.of(
            EnrolmentActs.LIST,
            EnrolmentActs.SEARCH,
            LogActs.READ_LOG,
            AccessActs.ASSIGN,
            EnrolmentActs.END_ENROLMENT,
            ConsentActs.READ_CONSENT,
            ConsentActs.ANSWER,
            EnrolmentActs.KEEP_AUTHORITY,
            InspectionActs.KEEP_INSPECTION,
            InspectionActs.KEEP_COPY,
            RightActs.KEEP_RIGHT,
            ExchangeActs.PREPARE_EXCHANGE,
            ExchangeActs.KEEP_EXCHANGE,
            DossierActs.GIVE_VIEW);

    private final DemoProgram demo = DemoProgram.running();
    private final PersonId head = demo.person("directeur");
    private final PupilId pupil = new PupilId(demo.superuser("zorgvuldig")
            .sql("select p.id from enrolment.pupil p join school.function_held f"
                    + " on f.board = p.board and f.school = p.school"
                    + " where f.board = :board and f.person = :head"
                    + " and f.function = 'head' order by p.id limit 1")
            .param("board", demo.board().value())
            .param("head", head.value())
            .query(UUID.class)
            .single());

    @Test
    @Upholds(CONFIDENTIALITY)
    void an_unsigned_head_comes_into_no_dossier_by_any_act() {
        demo.superuser("zorgvuldig")
                .sql("delete from conduct.signature where board = :board and person = :person")
                .param("board", demo.board().value())
                .param("person", head.value())
                .update();
        try {
            for (PupilDossierAct act : AllActs.list(PupilDossierAct.class)) {
                if (ask(act) instanceof Granted<PupilId>) {
                    assertThat(BESIDE_THE_DOSSIER).contains(act);
                }
            }
            assertThat(ask(DossierActs.CLASSIFY))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.clause()).isEqualTo(CONFIDENTIALITY));
        } finally {
            assertThat(as(() -> demo.part(Statements.class).sign(1))).isTrue();
        }
        assertThat(ask(DossierActs.CLASSIFY)).isInstanceOf(Granted.class);
    }

    private AccessDecision<PupilId> ask(PupilDossierAct act) {
        SignedIn who = new SignedIn(demo.board(), head, AccountKind.STAFF);
        return as(() -> demo.part(AccessControl.class).ask(who, act, pupil));
    }

    private <T> T as(Supplier<T> work) {
        return new Acting(demo.board(), head, Act.BROWSE, demo.clock().today()).call(work::get);
    }
}
