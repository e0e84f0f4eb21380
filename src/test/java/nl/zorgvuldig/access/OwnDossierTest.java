package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.audit.AllActs;
import nl.zorgvuldig.emergency.CardActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.medical.MedicalActs;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A pupil with an account, which is there to answer about consent and for nothing else.
class OwnDossierTest {
    private static final Set<PupilDossierAct> MEDICAL =
            Set.of(MedicalActs.READ_MEDICAL, MedicalActs.WRITE_MEDICAL, MedicalActs.REOPEN_MEDICAL);

    private final World world = new World();

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    void a_pupil_opens_no_dossier_with_an_account_and_is_told_of_inspection_for_their_own() {
        Reader self = reader(new PersonId(world.pupil.value()));
        Reader other = new World().is(AccountKind.PUPIL).reader();
        for (PupilDossierAct act : AllActs.list(PupilDossierAct.class)) {
            assertThat(AccessRules.decide(self, world.whereabouts(), act, World.TODAY))
                    .isInstanceOfSatisfying(
                            Ruling.Denied.class,
                            no -> assertThat(no.clause()).as("%s", act).isEqualTo(clause(act)));
            assertThat(AccessRules.decide(other, world.whereabouts(), act, World.TODAY))
                    .isEqualTo(Refusals.stranger(other, act, World.TODAY));
        }
    }

    private static Clause clause(PupilDossierAct act) {
        if (MEDICAL.contains(act)) {
            return MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
        }
        return act == AccessActs.READ_OWN_LOG
                        || act == CardActs.OWN_CARD
                        || act == PictureActs.OWN_PICTURES
                        || act == ExchangeActs.OWN_EXCHANGE
                ? CONFIDENTIALITY
                : INSPECTION_UNDER_SUPERVISION;
    }

    private static Reader reader(PersonId pupil) {
        return new Reader(pupil, AccountKind.PUPIL, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }
}
