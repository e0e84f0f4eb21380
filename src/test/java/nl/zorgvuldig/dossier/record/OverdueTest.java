package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.dossier.record.agreements.OverdueAgreements;
import nl.zorgvuldig.dossier.record.agreements.OverdueAgreements.OverdueAgreement;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What others should have done reaches the support coordinator of the school, and nobody else.
class OverdueTest {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void an_overdue_agreement_of_a_colleague_reaches_the_support_coordinator_alone() {
        assertThat(list("ib"))
                .contains(new OverdueAgreement(
                        demo.pupil(LandmarkPupil.THICK_DOSSIER),
                        demo.person("leerkracht"),
                        demo.clock().today().minusDays(4)))
                .allMatch(agreement -> agreement.dueOn().isBefore(demo.clock().today()))
                .noneMatch(agreement -> agreement.owner().equals(demo.person("ib")));
        for (String handle : List.of("leerkracht", "directeur", "directeur2", "bestuur", "fg")) {
            assertThat(list(handle)).as(handle).isEmpty();
        }
        assertThat(demo.signIn("ib").get("/").body()).contains("moest op 20 november 2026");
    }

    private List<OverdueAgreement> list(String handle) {
        SignedInUser who = new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today())
                .call(() -> demo.part(OverdueAgreements.class).list(who, 50));
    }
}
