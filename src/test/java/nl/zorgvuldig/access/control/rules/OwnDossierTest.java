package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A pupil with an account, which is there to answer about consent and for nothing else.
class OwnDossierTest {
    private static final Set<PupilDossierAct> MEDICAL =
            Set.of(MedicalActs.READ_MEDICAL, MedicalActs.WRITE_MEDICAL, MedicalActs.REOPEN_MEDICAL);

    private final World world = new World();

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    void a_pupil_opens_no_dossier_with_an_account_and_is_told_of_inspection_for_their_own() {
        AccessRequester self = reader(new PersonId(world.pupil.value()));
        AccessRequester other = new World().is(AccountKind.PUPIL).reader();
        for (PupilDossierAct act : AllActs.list(PupilDossierAct.class)) {
            assertThat(AccessRules.decide(self, world.whereabouts(), act, World.TODAY))
                    .isInstanceOfSatisfying(
                            AccessRuling.Denied.class,
                            no -> assertThat(no.clause()).as("%s", act).isEqualTo(clause(act)));
            assertThat(AccessRules.decide(other, world.whereabouts(), act, World.TODAY))
                    .isEqualTo(RefusalReasons.stranger(other, act, World.TODAY));
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

    private static AccessRequester reader(PersonId pupil) {
        return new AccessRequester(
                pupil, AccountKind.PUPIL, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }
}
