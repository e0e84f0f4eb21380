package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A pupil with an account, which is there to answer about consent and for nothing else.
class OwnDossierTest {
    private static final Set<Act> MEDICAL = EnumSet.of(Act.READ_MEDICAL, Act.WRITE_MEDICAL, Act.REOPEN_MEDICAL);

    private final World world = new World();

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    void a_pupil_opens_no_dossier_with_an_account_and_is_told_of_inspection_for_their_own() {
        Reader self = reader(new PersonId(world.pupil.value()));
        Reader other = new World().is(AccountKind.PUPIL).reader();
        for (Act act : Act.values()) {
            assertThat(AccessRules.decide(self, world.whereabouts(), act, World.TODAY))
                    .isInstanceOfSatisfying(
                            Ruling.Denied.class,
                            no -> assertThat(no.clause()).as("%s", act).isEqualTo(clause(act)));
            assertThat(AccessRules.decide(other, world.whereabouts(), act, World.TODAY))
                    .isEqualTo(Refusals.stranger(other, act, World.TODAY));
        }
    }

    private static Clause clause(Act act) {
        if (MEDICAL.contains(act)) {
            return MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
        }
        return act == Act.READ_OWN_LOG || act == Act.OWN_CARD || act == Act.OWN_PICTURES || act == Act.OWN_EXCHANGE
                ? CONFIDENTIALITY
                : INSPECTION_UNDER_SUPERVISION;
    }

    private static Reader reader(PersonId pupil) {
        return new Reader(pupil, AccountKind.PUPIL, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }
}
