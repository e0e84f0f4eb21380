package nl.zorgvuldig.conduct.statements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
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
                            AccessRefusal.class, no -> assertThat(no.clause()).isEqualTo(CONFIDENTIALITY));
        } finally {
            assertThat(as(() -> demo.part(ConfidentialityStatements.class).sign(1)))
                    .isTrue();
        }
        assertThat(ask(DossierActs.CLASSIFY)).isInstanceOf(Granted.class);
    }

    private AccessDecision<PupilId> ask(PupilDossierAct act) {
        SignedInUser who = new SignedInUser(demo.board(), head, AccountKind.STAFF);
        return as(() -> demo.part(AccessControl.class).ask(who, act, pupil));
    }

    private <T> T as(Supplier<T> work) {
        return new Acting(demo.board(), head, Act.BROWSE, demo.clock().today()).call(work::get);
    }
}
