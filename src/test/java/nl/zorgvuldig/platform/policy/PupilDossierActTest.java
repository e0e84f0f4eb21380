package nl.zorgvuldig.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/// What is left out of a declaration is not filled in: the act cannot be made.
class PupilDossierActTest {
    private static PupilDossierAct.Builder complete() {
        return PupilDossierAct.strong("try")
                .by(AccessCapacity.KEEPER)
                .requiresPrecondition()
                .refusedAsStranger();
    }

    @Test
    void an_act_that_says_everything_is_made() {
        PupilDossierAct act = complete().shownAs(ShownAs.DOSSIER);
        assertThat(act.requiresPrecondition()).isTrue();
        assertThat(act.capacities()).containsExactly(AccessCapacity.KEEPER);
        assertThat(act.shownWhenGranted()).contains(ShownAs.DOSSIER);
        assertThat(act.shownWhenDone()).isEmpty();
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void one_that_does_not_say_who_may_after_what_or_how_it_is_refused_is_not() {
        assertThatThrownBy(PupilDossierAct.strong("try").requiresPrecondition().refusedAsStranger()::notShown)
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        PupilDossierAct.strong("try").by(AccessCapacity.KEEPER).refusedAsStranger()::notShown)
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        PupilDossierAct.strong("try").by(AccessCapacity.KEEPER).withoutPrecondition()::notShown)
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void what_more_facts_decide_about_is_the_only_capacity() {
        for (AccessCapacity alone : AccessCapacity.values()) {
            if (alone.alone()) {
                assertThatThrownBy(complete().by(alone)::notShown).isInstanceOf(IllegalStateException.class);
                assertThat(PupilDossierAct.strong("try")
                                .by(alone)
                                .withoutPrecondition()
                                .refusedAsStranger()
                                .notShown()
                                .capacities())
                        .containsExactly(alone);
            }
        }
    }

    @Test
    void a_legal_representative_may_only_with_words_for_it() {
        assertThatThrownBy(() -> complete().by(AccessCapacity.LEGAL_REPRESENTATIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> complete().refusedForAge("young", "old")).isInstanceOf(NoSuchElementException.class);
        assertThat(complete()
                        .byLegalRepresentative(Clause.CONFIDENTIALITY, "pupil", "guardian")
                        .refusedForAge("young", "old")
                        .notShown()
                        .representativeReasons()
                        .orElseThrow()
                        .ageRefusal())
                .contains(new PupilDossierAct.AgeRefusal("young", "old"));
    }
}
