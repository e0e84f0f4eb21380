package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.access.control.rules.World.THIS_YEAR;
import static nl.zorgvuldig.access.control.rules.World.TODAY;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessRulesTest {
    private static final Set<PupilDossierAct> ON_A_DOSSIER = Set.of(
            EnrolmentActs.READ,
            DossierActs.READ_DOCUMENT,
            DossierActs.COPY_DOCUMENT,
            DossierActs.WITHDRAW_DOCUMENT,
            DossierActs.CLASSIFY,
            DossierActs.REDACT,
            DossierActs.WRITE,
            DossierActs.TAKE_BACK,
            DossierActs.CONSULT,
            ExpertActs.KEEP_EXPERT,
            EnrolmentActs.LIST,
            EnrolmentActs.SEARCH,
            LogActs.READ_LOG,
            AccessActs.ASSIGN,
            EnrolmentActs.END_ENROLMENT,
            ConsentActs.READ_CONSENT,
            ConsentActs.ANSWER,
            EnrolmentActs.KEEP_AUTHORITY,
            InspectionActs.KEEP_INSPECTION,
            InspectionActs.KEEP_COPY,
            RightActs.KEEP_RIGHT,
            InspectionActs.COPY_DOSSIER,
            ExchangeActs.PREPARE_EXCHANGE,
            ExchangeActs.KEEP_EXCHANGE,
            DossierActs.GIVE_VIEW);

    private static final Set<PupilDossierAct> AS_GUIDE = Set.of(
            EnrolmentActs.READ,
            DossierActs.READ_DOCUMENT,
            DossierActs.COPY_DOCUMENT,
            DossierActs.WRITE,
            DossierActs.TAKE_BACK,
            DossierActs.CONSULT,
            EnrolmentActs.LIST,
            EnrolmentActs.SEARCH,
            ConsentActs.READ_CONSENT,
            CardActs.READ_CARD,
            CardActs.EMERGENCY_CARD,
            CardActs.WRITE_CARD);

    private final World world = new World();

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_group_teacher_reads_and_writes_and_is_told_through_which_group_and_until_when() {
        world.guides(world.group, THIS_YEAR);

        assertThat(world.granted()).containsExactlyInAnyOrderElementsOf(AS_GUIDE);
        assertThat(world.decide(EnrolmentActs.READ)).isInstanceOfSatisfying(AccessRuling.Allowed.class, key -> {
            assertThat(key.relation()).isEqualTo(AccessRelation.GROUP);
            assertThat(key.via()).contains(world.group.id().value());
            assertThat(key.clause()).isEqualTo(DOSSIER_FOR_GUIDES_AND_AUTHORITY);
            assertThat(key.because().gaps()).containsExactly("5B", THIS_YEAR);
        });
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_teacher_of_another_group_may_nothing() {
        world.guides(world.otherGroup, THIS_YEAR);

        assertThat(world.granted()).isEmpty();
        assertThat(world.decide(EnrolmentActs.READ).clause()).isEqualTo(DOSSIER_FOR_GUIDES_AND_AUTHORITY);
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void guiding_that_ended_yesterday_or_begins_tomorrow_opens_nothing() {
        world.guides(world.group, new Period(THIS_YEAR.from(), TODAY.minusDays(1)))
                .guides(world.group, Period.since(TODAY.plusDays(1)));

        assertThat(world.granted()).isEmpty();
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void guides_keep_every_act_up_to_and_including_the_last_school_day() {
        world.guides(world.group, THIS_YEAR);
        Set<PupilDossierAct> before = world.granted();

        world.left(TODAY, TODAY.plusDays(7));
        assertThat(world.granted()).isEqualTo(before).isEqualTo(AS_GUIDE);
        world.holds(StaffFunction.SUPPORT_COORDINATOR, THIS_YEAR).assigned(THIS_YEAR);
        assertThat(AccessRules.decide(world.reader(), world.whereabouts(), EnrolmentActs.READ, TODAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        AccessRuling.Denied.class,
                        no -> assertThat(no.because().key()).isEqualTo("access.no.ended"));
        world.left(TODAY.minusDays(1), TODAY.plusDays(6));
        assertThat(world.granted()).isEmpty();
    }

    private static List<PupilDossierAct> onADossier() {
        return AllActs.list(PupilDossierAct.class);
    }

    @ParameterizedTest
    @MethodSource("onADossier")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_guides_the_pupil_today_is_never_told_that_they_do_so_no_more(PupilDossierAct act) {
        world.guides(world.group, THIS_YEAR).left(TODAY, TODAY);

        for (int days = -7; days <= 0; days++) {
            assertThat(AccessRules.decide(world.reader(), world.whereabouts(), act, TODAY.plusDays(days))
                            .because()
                            .key())
                    .isNotEqualTo("access.no.ended");
        }
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_guided_the_pupil_on_its_last_or_first_day_alone_is_told_that_it_ended() {
        world.holds(StaffFunction.SUPPORT_COORDINATOR, new Period(TODAY, TODAY)).left(TODAY, TODAY);

        assertThat(world.granted()).isEqualTo(asSupportCoordinator());
        assertThat(AccessRules.decide(world.reader(), world.whereabouts(), EnrolmentActs.READ, TODAY.plusDays(1))
                        .because()
                        .key())
                .isEqualTo("access.no.ended");
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void the_head_of_the_keeping_school_may_all_also_after_the_pupil_left() {
        world.holds(StaffFunction.HEAD, THIS_YEAR).left(TODAY.minusYears(1), TODAY.minusYears(1));

        assertThat(world.granted()).isEqualTo(ON_A_DOSSIER);
        assertThat(world.decide(EnrolmentActs.END_ENROLMENT).clause()).isEqualTo(OTHER_FILES_WITH_DIRECTION);
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffFunction.class,
            names = {"HEAD", "SUPPORT_COORDINATOR"})
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void the_same_function_at_another_school_opens_nothing(StaffFunction function) {
        world.holdsElsewhere(function);

        assertThat(world.granted()).isEmpty();
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void the_support_coordinator_of_the_school_guides_every_pupil_of_it() {
        world.holds(StaffFunction.SUPPORT_COORDINATOR, Period.since(THIS_YEAR.from()));

        assertThat(world.granted()).isEqualTo(asSupportCoordinator());
    }

    private static Set<PupilDossierAct> asSupportCoordinator() {
        Set<PupilDossierAct> all = new HashSet<>(AS_GUIDE);
        all.add(ExpertActs.KEEP_EXPERT);
        all.add(CardActs.WEIGH_CARD);
        all.add(ExchangeActs.PREPARE_EXCHANGE);
        return all;
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_substitute_may_on_the_days_given_and_not_after() {
        world.assigned(new Period(TODAY.minusDays(3), TODAY));

        assertThat(world.granted()).containsExactlyInAnyOrderElementsOf(AS_GUIDE);
        assertThat(AccessRules.decide(world.reader(), world.whereabouts(), EnrolmentActs.READ, TODAY.plusDays(1)))
                .isInstanceOf(AccessRuling.Denied.class);
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void the_board_reads_and_sees_the_log_but_does_not_write() {
        world.holds(StaffFunction.BOARD, Period.since(THIS_YEAR.from()));

        assertThat(world.granted())
                .containsExactlyInAnyOrder(
                        EnrolmentActs.READ,
                        DossierActs.READ_DOCUMENT,
                        EnrolmentActs.LIST,
                        EnrolmentActs.SEARCH,
                        LogActs.READ_LOG,
                        ConsentActs.READ_CONSENT);
        assertThat(world.decide(DossierActs.WRITE).clause()).isEqualTo(OTHER_FILES_WITH_DIRECTION);
        assertThat(world.decide(DossierActs.COPY_DOCUMENT).clause()).isEqualTo(OTHER_FILES_WITH_DIRECTION);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void the_data_protection_officer_sees_who_did_what_and_no_content() {
        world.holds(StaffFunction.DATA_PROTECTION_OFFICER, THIS_YEAR);

        assertThat(world.granted()).containsExactly(LogActs.READ_LOG);
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffFunction.class,
            names = {"ADMINISTRATOR", "PERSONNEL_OFFICE"})
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_function_that_guides_nobody_opens_nothing(StaffFunction function) {
        world.holds(function, THIS_YEAR);

        assertThat(world.granted()).isEmpty();
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void the_school_doctor_is_told_that_the_medical_file_is_another_file() {
        world.holds(StaffFunction.SCHOOL_DOCTOR, THIS_YEAR);

        assertThat(world.decide(EnrolmentActs.READ).clause()).isEqualTo(MEDICAL_FILE_WITH_SCHOOL_DOCTOR);
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_parent_is_told_that_inspecting_is_done_under_supervision() {
        world.isGuardian();

        assertThat(world.granted()).isEmpty();
        assertThat(world.decide(EnrolmentActs.READ).clause()).isEqualTo(INSPECTION_UNDER_SUPERVISION);
    }

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void an_expert_is_told_that_parents_are_asked_first() {
        world.is(AccountKind.EXPERT);

        assertThat(world.granted()).isEmpty();
        assertThat(world.decide(EnrolmentActs.READ).clause()).isEqualTo(EXPERTS_AFTER_CONSENT);
    }

    @ParameterizedTest
    @EnumSource(AccountKind.class)
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_never_had_to_do_with_a_pupil_hears_the_same_as_about_one_who_does_not_exist(AccountKind kind) {
        world.is(kind);

        for (PupilDossierAct act : ON_A_DOSSIER) {
            assertThat(world.decide(act)).isEqualTo(RefusalReasons.stranger(world.reader(), act, TODAY));
        }
    }
}
