package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Keeping;
import org.junit.jupiter.api.Test;

/// What is kept of consultations with experts: told to whom it is about, closed when the pupil
/// leaves, and gone with the dossier.
class ExpertiseHoldingsTest {
    private final ExpertDesk desk = new ExpertDesk(54);
    private final ExpertiseHoldings holdings = desk.part(ExpertiseHoldings.class);
    private final Subject pupil = new Subject(desk.demo.board(), SubjectKind.PUPIL, desk.child.value());
    private final SignedIn head = desk.staff("directeur");

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, DESTRUCTION_AFTER_TWO_YEARS})
    void it_is_told_closes_when_the_pupil_leaves_and_goes_with_the_dossier() {
        desk.open(desk.expert, desk.agreed);
        assertThat(desk.seen(desk.expert)).containsExactly(desk.agreed);
        assertThat(holdings.export(pupil).rows())
                .anySatisfy(row ->
                        assertThat(row.values().getOrDefault("sealed_aim", "")).contains("lezen beter begeleiden"));
        assertThat(holdings.destroy(pupil, Keeping.DOSSIER).total())
                .as("at school")
                .isZero();

        leave();
        assertThat(desk.seen(desk.expert)).isEmpty();
        assertThat(holdings.destroy(pupil, Keeping.EMERGENCY).total()).isZero();
        assertThat(holdings.destroy(pupil, Keeping.DOSSIER).rows())
                .containsEntry(CaseStore.TABLE, 1)
                .containsEntry(CaseStore.EVENTS, 1);
        assertThat(holdings.destroy(pupil, Keeping.DOSSIER).total()).isZero();
        assertThat(holdings.export(pupil).rows()).isEmpty();
    }

    private void leave() {
        boolean left = desk.as(head, () -> {
            Pupils pupils = desk.part(Pupils.class);
            return pupils.endEnrolment(
                    pupils.find(desk.child).orElseThrow().current(desk.today()),
                    desk.today().minusDays(1),
                    desk.today().minusDays(1));
        });
        assertThat(left).isTrue();
    }
}
