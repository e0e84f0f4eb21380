package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.care.experts.ExpertDesk;
import nl.zorgvuldig.care.experts.ExpertHoldings;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.junit.jupiter.api.Test;

/// What is kept of consultations with experts: told to whom it is about, closed when the pupil
/// leaves, and gone with the dossier.
class ExpertHoldingsTest {
    private final ExpertDesk desk = new ExpertDesk(54);
    private final ExpertHoldings holdings = desk.part(ExpertHoldings.class);
    private final DataSubject pupil = new DataSubject(desk.demo.board(), SubjectKind.PUPIL, desk.child.value());
    private final SignedInUser head = desk.staff("directeur");

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, DESTRUCTION_AFTER_TWO_YEARS})
    void it_is_told_closes_when_the_pupil_leaves_and_goes_with_the_dossier() {
        desk.open(desk.expert, desk.agreed);
        assertThat(desk.seen(desk.expert)).containsExactly(desk.agreed);
        assertThat(holdings.export(pupil).rows())
                .anySatisfy(row ->
                        assertThat(row.values().getOrDefault("sealed_aim", "")).contains("lezen beter begeleiden"));
        assertThat(holdings.destroy(pupil, RetentionPurpose.DOSSIER).total())
                .as("at school")
                .isZero();

        leave();
        assertThat(desk.seen(desk.expert)).isEmpty();
        assertThat(holdings.destroy(pupil, RetentionPurpose.EMERGENCY).total()).isZero();
        assertThat(holdings.destroy(pupil, RetentionPurpose.DOSSIER).rows())
                .containsEntry(ExpertConsultationStore.TABLE, 1)
                .containsEntry(ExpertConsultationStore.EVENTS, 1);
        assertThat(holdings.destroy(pupil, RetentionPurpose.DOSSIER).total()).isZero();
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
