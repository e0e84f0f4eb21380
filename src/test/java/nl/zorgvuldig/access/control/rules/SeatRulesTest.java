package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.access.control.rules.World.THIS_YEAR;
import static nl.zorgvuldig.access.control.rules.World.TODAY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.ExpertParticipants;
import nl.zorgvuldig.access.control.SupervisedSessions;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

/// Who has a seat: an expert in a consultation, a parent or pupil in a session, and who supervises
/// it.
class SeatRulesTest {
    private static final PersonId SUPERVISOR = new PersonId(UUID.randomUUID());
    private static final UUID SESSION = UUID.randomUUID();

    private final World world = new World();

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void an_expert_sees_what_was_agreed_on_the_agreed_days_and_is_told_which() {
        ExpertParticipants.Seat seat = new ExpertParticipants.Seat(SESSION, world.pupil, new Period(TODAY, TODAY));
        world.is(AccountKind.EXPERT);

        assertThat(advised(seat)).isInstanceOfSatisfying(AccessRuling.Allowed.class, key -> {
            assertThat(key.relation()).isEqualTo(AccessRelation.EXPERT);
            assertThat(key.via()).contains(SESSION);
            assertThat(key.clause()).isEqualTo(EXPERTS_AFTER_CONSENT);
            assertThat(key.because().gaps()).containsExactly(seat.period());
        });
        assertThat(advised(seat, new ExpertParticipants.Seat(UUID.randomUUID(), world.pupil, THIS_YEAR)))
                .isInstanceOf(AccessRuling.Allowed.class);
    }

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void no_other_account_no_other_pupil_and_no_other_day_opens_it() {
        ExpertParticipants.Seat today = new ExpertParticipants.Seat(SESSION, world.pupil, new Period(TODAY, TODAY));
        assertThat(advised(today)).isEqualTo(stranger(DossierActs.ADVISE));

        world.is(AccountKind.EXPERT);
        PupilId other = new PupilId(UUID.randomUUID());
        Period yesterday = new Period(TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(advised()).isEqualTo(stranger(DossierActs.ADVISE));
        assertThat(advised(
                        new ExpertParticipants.Seat(SESSION, other, THIS_YEAR),
                        new ExpertParticipants.Seat(SESSION, world.pupil, yesterday)))
                .isEqualTo(stranger(DossierActs.ADVISE));
        world.left(TODAY, TODAY);
        assertThat(advised(today)).isInstanceOf(AccessRuling.Allowed.class);
        world.left(TODAY.minusDays(1), TODAY);
        assertThat(advised(today)).isEqualTo(stranger(DossierActs.ADVISE));
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_parent_looks_as_long_as_the_supervisor_could_alone() {
        world.isGuardian();
        AccessRequester nobody =
                new World().holds(StaffFunction.ADMINISTRATOR, THIS_YEAR).reader();

        assertThat(supervised(SupervisedSessions.Role.READER, Map.of())).isEqualTo(stranger(DossierActs.INSPECT));
        assertThat(supervised(SupervisedSessions.Role.READER, Map.of(SUPERVISOR, nobody)))
                .isEqualTo(stranger(DossierActs.INSPECT));
        assertThat(supervised(SupervisedSessions.Role.READER, Map.of(SUPERVISOR, head())))
                .isInstanceOfSatisfying(AccessRuling.Allowed.class, key -> {
                    assertThat(key.relation()).isEqualTo(AccessRelation.OWN_CHILD);
                    assertThat(key.via()).contains(SESSION);
                    assertThat(key.clause()).isEqualTo(INSPECTION_UNDER_SUPERVISION);
                    assertThat(key.because().key()).isEqualTo("access.because.inspects");
                });
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_pupil_looks_at_their_own_and_a_stranger_with_a_seat_does_not() {
        Map<PersonId, AccessRequester> supervisors = Map.of(SUPERVISOR, head());
        assertThat(supervised(SupervisedSessions.Role.READER, supervisors)).isEqualTo(stranger(DossierActs.INSPECT));
        world.isPupilSelf();
        assertThat(supervised(SupervisedSessions.Role.READER, supervisors)).isInstanceOf(AccessRuling.Allowed.class);
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_seat_about_another_pupil_opens_nothing() {
        world.isGuardian();
        SupervisedSessions.Seat seat = new SupervisedSessions.Seat(
                SESSION, new PupilId(UUID.randomUUID()), SUPERVISOR, SupervisedSessions.Role.READER);
        assertThat(decide(seat, Map.of(SUPERVISOR, head()))).isEqualTo(stranger(DossierActs.INSPECT));
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void who_supervises_looks_through_what_they_are() {
        assertThat(supervised(SupervisedSessions.Role.SUPERVISOR, Map.of(SUPERVISOR, head())))
                .isInstanceOfSatisfying(AccessRuling.Allowed.class, key -> {
                    assertThat(key.relation()).isEqualTo(AccessRelation.HEAD);
                    assertThat(key.because().key()).isEqualTo("access.because.supervises");
                });
    }

    private AccessRuling advised(ExpertParticipants.Seat... seats) {
        return new ExpertAccessRules(world.reader(), List.of(seats), world.whereabouts(), TODAY)
                .grant()
                .<AccessRuling>map(yes -> yes)
                .orElseGet(() -> stranger(DossierActs.ADVISE));
    }

    private AccessRuling supervised(SupervisedSessions.Role role, Map<PersonId, AccessRequester> supervisors) {
        return decide(new SupervisedSessions.Seat(SESSION, world.pupil, SUPERVISOR, role), supervisors);
    }

    private AccessRuling decide(SupervisedSessions.Seat seat, Map<PersonId, AccessRequester> supervisors) {
        return new SupervisedAccessRules(world.reader(), List.of(seat), supervisors, world.whereabouts(), TODAY)
                .grant()
                .<AccessRuling>map(yes -> yes)
                .orElseGet(() -> stranger(DossierActs.INSPECT));
    }

    private AccessRuling stranger(PupilDossierAct act) {
        return RefusalReasons.known(world.reader(), world.whereabouts(), act, TODAY);
    }

    /// Of the school where the pupil is.
    private AccessRequester head() {
        return new AccessRequester(
                SUPERVISOR,
                AccountKind.STAFF,
                List.of(new HeldFunction(
                        UUID.randomUUID(), SUPERVISOR, StaffFunction.HEAD, Optional.of(world.school), THIS_YEAR)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
