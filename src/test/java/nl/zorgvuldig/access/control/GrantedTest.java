package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrantedTest {
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    private static Collection<Act> acts() {
        return AllActs.list();
    }

    @ParameterizedTest
    @MethodSource("acts")
    @Upholds(CONFIDENTIALITY)
    void a_key_fits_one_act_and_turns_once(Act act) {
        Granted<PersonId> key = key(act);
        Act other = act == EnrolmentActs.READ ? DossierActs.WRITE : EnrolmentActs.READ;
        assertThatThrownBy(() -> key.use(other)).isInstanceOf(IllegalStateException.class);
        assertThat(key.use(act)).isEqualTo(SOMEBODY);
        assertThatThrownBy(() -> key.use(act)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_key_to_look_with_opens_nothing() {
        Granted<PersonId> shown = key(EnrolmentActs.READ).toLook();
        assertThat(shown.target()).isEqualTo(SOMEBODY);
        assertThatThrownBy(() -> shown.use(EnrolmentActs.READ)).isInstanceOf(IllegalStateException.class);
    }

    private static Granted<PersonId> key(Act act) {
        return new Granted<>(
                SOMEBODY,
                SOMEBODY,
                act,
                new AccessRuling.Allowed(
                        CONFIDENTIALITY, AccessRelation.EMPLOYEE, Optional.empty(), Sentence.of("test")));
    }
}
