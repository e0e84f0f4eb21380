package nl.zorgvuldig.access;

import static nl.zorgvuldig.access.World.THIS_YEAR;
import static nl.zorgvuldig.access.World.TODAY;
import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;
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
        Advisers.Seat seat = new Advisers.Seat(SESSION, world.pupil, new Period(TODAY, TODAY));
        world.is(AccountKind.EXPERT);

        assertThat(advised(seat)).isInstanceOfSatisfying(Ruling.Allowed.class, key -> {
            assertThat(key.relation()).isEqualTo(Relation.EXPERT);
            assertThat(key.via()).contains(SESSION);
            assertThat(key.clause()).isEqualTo(EXPERTS_AFTER_CONSENT);
            assertThat(key.because().gaps()).containsExactly(seat.period());
        });
        assertThat(advised(seat, new Advisers.Seat(UUID.randomUUID(), world.pupil, THIS_YEAR)))
                .isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void no_other_account_no_other_pupil_and_no_other_day_opens_it() {
        Advisers.Seat today = new Advisers.Seat(SESSION, world.pupil, new Period(TODAY, TODAY));
        assertThat(advised(today)).isEqualTo(stranger(DossierActs.ADVISE));

        world.is(AccountKind.EXPERT);
        PupilId other = new PupilId(UUID.randomUUID());
        Period yesterday = new Period(TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(advised()).isEqualTo(stranger(DossierActs.ADVISE));
        assertThat(advised(
                        new Advisers.Seat(SESSION, other, THIS_YEAR),
                        new Advisers.Seat(SESSION, world.pupil, yesterday)))
                .isEqualTo(stranger(DossierActs.ADVISE));
        world.left(TODAY, TODAY);
        assertThat(advised(today)).isInstanceOf(Ruling.Allowed.class);
        world.left(TODAY.minusDays(1), TODAY);
        assertThat(advised(today)).isEqualTo(stranger(DossierActs.ADVISE));
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_parent_looks_as_long_as_the_supervisor_could_alone() {
        world.isGuardian();
        Reader nobody =
                new World().holds(StaffFunction.ADMINISTRATOR, THIS_YEAR).reader();

        assertThat(supervised(Supervision.Role.READER, Map.of())).isEqualTo(stranger(DossierActs.INSPECT));
        assertThat(supervised(Supervision.Role.READER, Map.of(SUPERVISOR, nobody)))
                .isEqualTo(stranger(DossierActs.INSPECT));
        assertThat(supervised(Supervision.Role.READER, Map.of(SUPERVISOR, head())))
                .isInstanceOfSatisfying(Ruling.Allowed.class, key -> {
                    assertThat(key.relation()).isEqualTo(Relation.OWN_CHILD);
                    assertThat(key.via()).contains(SESSION);
                    assertThat(key.clause()).isEqualTo(INSPECTION_UNDER_SUPERVISION);
                    assertThat(key.because().key()).isEqualTo("access.because.inspects");
                });
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_pupil_looks_at_their_own_and_a_stranger_with_a_seat_does_not() {
        Map<PersonId, Reader> supervisors = Map.of(SUPERVISOR, head());
        assertThat(supervised(Supervision.Role.READER, supervisors)).isEqualTo(stranger(DossierActs.INSPECT));
        world.isPupilSelf();
        assertThat(supervised(Supervision.Role.READER, supervisors)).isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_seat_about_another_pupil_opens_nothing() {
        world.isGuardian();
        Supervision.Seat seat =
                new Supervision.Seat(SESSION, new PupilId(UUID.randomUUID()), SUPERVISOR, Supervision.Role.READER);
        assertThat(decide(seat, Map.of(SUPERVISOR, head()))).isEqualTo(stranger(DossierActs.INSPECT));
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void who_supervises_looks_through_what_they_are() {
        assertThat(supervised(Supervision.Role.SUPERVISOR, Map.of(SUPERVISOR, head())))
                .isInstanceOfSatisfying(Ruling.Allowed.class, key -> {
                    assertThat(key.relation()).isEqualTo(Relation.HEAD);
                    assertThat(key.because().key()).isEqualTo("access.because.supervises");
                });
    }

    private Ruling advised(Advisers.Seat... seats) {
        return new AdvisedRules(world.reader(), List.of(seats), world.whereabouts(), TODAY)
                .grant()
                .<Ruling>map(yes -> yes)
                .orElseGet(() -> stranger(DossierActs.ADVISE));
    }

    private Ruling supervised(Supervision.Role role, Map<PersonId, Reader> supervisors) {
        return decide(new Supervision.Seat(SESSION, world.pupil, SUPERVISOR, role), supervisors);
    }

    private Ruling decide(Supervision.Seat seat, Map<PersonId, Reader> supervisors) {
        return new SupervisedRules(world.reader(), List.of(seat), supervisors, world.whereabouts(), TODAY)
                .grant()
                .<Ruling>map(yes -> yes)
                .orElseGet(() -> stranger(DossierActs.INSPECT));
    }

    private Ruling stranger(PupilDossierAct act) {
        return Refusals.known(world.reader(), world.whereabouts(), act, TODAY);
    }

    /// Of the school where the pupil is.
    private Reader head() {
        return new Reader(
                SUPERVISOR,
                AccountKind.STAFF,
                List.of(new FunctionHeld(
                        UUID.randomUUID(), SUPERVISOR, StaffFunction.HEAD, Optional.of(world.school), THIS_YEAR)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
