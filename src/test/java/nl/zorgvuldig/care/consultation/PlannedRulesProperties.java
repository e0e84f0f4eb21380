package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// When a consultation can be planned, about how many pupils, and who leads a school.
@Upholds(TALKS_END_IN_AGREEMENTS)
class PlannedRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    private static final PersonId OWNER = new PersonId(UUID.randomUUID());
    private static final Group GROUP =
            new Group(new GroupId(UUID.randomUUID()), SCHOOL, SchoolYear.of(TODAY), "k", "5", "5", false);

    @Property
    void who_guides_a_group_of_the_school_works_there_on_the_days_of_it(@ForAll @IntRange(min = -1, max = 1) int days) {
        LocalDate day = TODAY.plusDays(days);
        GuidedGroup guides = new GuidedGroup(GROUP, new Period(day, day));
        StaffDuties duties = new StaffDuties(List.of(), List.of(guides), List.of());
        assertThat(ConsultationRules.worksAt(duties, SCHOOL, TODAY)).isEqualTo(days == 0);
        assertThat(ConsultationRules.worksAt(duties, new SchoolId(UUID.randomUUID()), day))
                .isFalse();
        assertThat(ConsultationRules.leads(duties, SCHOOL, day)).isFalse();
    }

    @Property
    void it_is_planned_from_today_for_a_year(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(planned(TODAY.plusDays(around)))
                .isEqualTo(around < 0 ? List.of("day consultation.no.past") : List.of());
        assertThat(planned(TODAY.plusYears(1).plusDays(around)))
                .isEqualTo(around > 0 ? List.of("day consultation.no.far") : List.of());
    }

    @Property
    void a_care_consultation_is_about_five_pupils_at_most_and_with_who_coordinates_care(
            @ForAll ConsultationKind kind,
            @ForAll @IntRange(min = 0, max = 6) int pupils,
            @ForAll boolean coordinated) {
        boolean care = kind == ConsultationKind.CARE_CONSULTATION;
        List<String> wrong = new ArrayList<>();
        if (pupils == 0) {
            wrong.add(
                    kind == ConsultationKind.REPORT_MEETING
                            ? "pupils consultation.no.pupils_in_group"
                            : "pupils consultation.no.pupils");
        } else if (care && pupils > 5) {
            wrong.add("pupils consultation.no.many");
        }
        if (care && !coordinated) {
            wrong.add("people consultation.no.coordinator");
        }
        assertThat(planned(kind, TODAY, pupils, coordinated)).isEqualTo(wrong);
    }

    @Property
    void a_school_is_led_by_its_head_and_its_support_coordinator(@ForAll StaffFunction function) {
        HeldFunction held =
                new HeldFunction(UUID.randomUUID(), OWNER, function, Optional.of(SCHOOL), new Period(TODAY, TODAY));
        StaffDuties duties = new StaffDuties(List.of(held), List.of(), List.of());
        assertThat(ConsultationRules.leads(duties, SCHOOL, TODAY))
                .isEqualTo(function == StaffFunction.HEAD || function == StaffFunction.SUPPORT_COORDINATOR);
    }

    private static List<String> planned(LocalDate day) {
        return planned(ConsultationKind.PUPIL_DISCUSSION, day, 1, false);
    }

    private static List<String> planned(ConsultationKind kind, LocalDate day, int pupils, boolean coordinated) {
        List<ListedPupil> group = new ArrayList<>();
        for (int number = 0; number < pupils; number++) {
            group.add(listed(new PupilId(new UUID(3, number))));
        }
        ConsultationParticipant colleague =
                new ConsultationParticipant(OWNER, new PersonName("A", "", "B"), Sentence.of("x"), coordinated);
        ConsultationParticipant self = new ConsultationParticipant(
                new PersonId(UUID.randomUUID()), new PersonName("C", "", "D"), Sentence.of("x"), false);
        PlanningChoices choices = new PlanningChoices(GROUP, group, List.of(colleague), self, false);
        ConsultationDraft wish = new ConsultationDraft(
                kind,
                day.atTime(9, 0).atZone(SchoolDay.ZONE).toInstant(),
                MeetingPlace.STAFF_ROOM,
                choices.pupilIds(),
                Set.of(OWNER),
                Confidentiality.ORDINARY);
        return told(ConsultationRules.objections(wish, choices, TODAY));
    }

    private static ListedPupil listed(PupilId pupil) {
        return new ListedPupil(
                pupil,
                new PersonName("A", "", "B"),
                Enrolment.since(new UUID(9, 9), pupil, SCHOOL, "k", TODAY.minusYears(1)),
                AccessRelation.GROUP,
                Sentence.of("x"));
    }

    private static List<String> told(List<Objection> objections) {
        return objections.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
