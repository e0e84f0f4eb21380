package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.access.control.rules.World.THIS_YEAR;
import static nl.zorgvuldig.access.control.rules.World.TODAY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

/// Who may read or write in more than one way does so in the way that opens most, since what is
/// confidential opens by the relation.
class WidestRelationTest {
    private final World world = new World();

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, OTHER_FILES_WITH_DIRECTION})
    void a_head_or_coordinator_who_also_guides_the_group_is_there_as_head_or_coordinator() {
        world.guides(world.group, THIS_YEAR).assigned(THIS_YEAR);
        assertThat(relation(EnrolmentActs.READ)).isEqualTo(AccessRelation.GROUP);
        assertThat(relation(DossierActs.WRITE)).isEqualTo(AccessRelation.GROUP);

        world.holds(StaffFunction.SUPPORT_COORDINATOR, THIS_YEAR);
        assertThat(relation(EnrolmentActs.READ)).isEqualTo(AccessRelation.SCHOOL);
        assertThat(relation(DossierActs.WRITE)).isEqualTo(AccessRelation.SCHOOL);

        world.holds(StaffFunction.HEAD, THIS_YEAR);
        assertThat(relation(EnrolmentActs.READ)).isEqualTo(AccessRelation.HEAD);
        assertThat(relation(DossierActs.WRITE)).isEqualTo(AccessRelation.HEAD);
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_teacher_who_is_also_of_the_board_reads_as_board_and_still_writes_in_the_group() {
        world.guides(world.group, THIS_YEAR).holds(StaffFunction.BOARD, THIS_YEAR);

        assertThat(relation(EnrolmentActs.READ)).isEqualTo(AccessRelation.BOARD);
        assertThat(relation(DossierActs.WRITE)).isEqualTo(AccessRelation.GROUP);
    }

    private AccessRelation relation(PupilDossierAct act) {
        return AccessRules.decide(world.reader(), world.whereabouts(), act, TODAY) instanceof AccessRuling.Allowed key
                ? key.relation()
                : AccessRelation.NONE;
    }
}
