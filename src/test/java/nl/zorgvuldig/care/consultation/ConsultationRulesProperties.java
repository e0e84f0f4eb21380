package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteRules;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteText;
import nl.zorgvuldig.care.consultation.signals.SignalCountRules;
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
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;

/// Who comes into a consultation and whom they see there, and which consultation can be planned.
class ConsultationRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SchoolId SCHOOL = new SchoolId(new UUID(7, 0));
    private static final SchoolId ELSEWHERE = new SchoolId(new UUID(7, 1));
    private static final Group GROUP =
            new Group(new GroupId(new UUID(6, 6)), SCHOOL, SchoolYear.of(TODAY), "k", "5", "5", false);

    @Property(tries = 400)
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void nobody_comes_in_but_who_takes_part_and_works_there_or_leads_the_school(
            @ForAll @IntRange(min = 0, max = 4) int who,
            @ForAll boolean works,
            @ForAll StaffFunction function,
            @ForAll boolean here,
            @ForAll @IntRange(min = -2, max = 2) int ends) {
        PersonId person = person(who);
        Period held = new Period(TODAY.minusYears(1), TODAY.plusDays(ends));
        StaffDuties duties = new StaffDuties(
                function.ofSchool()
                        ? List.of(new HeldFunction(
                                new UUID(8, 8), person, function, Optional.of(here ? SCHOOL : ELSEWHERE), held))
                        : List.of(),
                List.of(),
                works ? List.of(new StaffMember(person, SCHOOL, "k", held)) : List.of());
        boolean now = ends >= 0;
        boolean leads = function.ofSchool() && here && now;
        Optional<ConsultationAttendee> answer = ConsultationRules.enter(meeting(), person, duties, TODAY);
        boolean takesPart = who <= 2 && (works && now || leads);
        assertThat(answer.isPresent()).isEqualTo(takesPart || leads);
        often("comes in", answer.isPresent(), 10);
        if (answer.filter(in -> in.role().keeps()).isPresent()) {
            assertThat(who == 0 || leads).isTrue();
        }
    }

    @Property(tries = 200)
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    void whom_one_sees_is_whose_dossier_opens_and_in_confidence_only_who_may_see_that(
            @ForAll @Size(max = 8) List<AccessRelation> relations, @ForAll Confidentiality level) {
        Map<PupilId, AccessRelation> open = new HashMap<>();
        for (int n = 0; n < relations.size(); n++) {
            open.put(pupil(n), relations.get(n));
        }
        Map<PupilId, AccessRelation> seen = ConsultationRules.seen(level, open);
        assertThat(open).containsAllEntriesOf(seen);
        if (level == Confidentiality.ORDINARY) {
            assertThat(seen).isEqualTo(open);
        } else {
            open.values()
                    .removeIf(relation -> !Set.of(AccessRelation.SCHOOL, AccessRelation.HEAD, AccessRelation.BOARD)
                            .contains(relation));
            assertThat(seen).isEqualTo(open);
            often("sees somebody in confidence", !seen.isEmpty(), 10);
        }
    }

    @Property(tries = 2_500)
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void what_can_be_planned_is_about_own_pupils_with_own_colleagues(
            @ForAll ConsultationKind kind,
            @ForAll @IntRange(min = 0, max = 255) int group,
            @ForAll @IntRange(min = 0, max = 255) int ticked,
            @ForAll boolean own,
            @ForAll @IntRange(min = 0, max = 7) int people,
            @ForAll @IntRange(min = -2, max = 400) int days,
            @ForAll boolean leads,
            @ForAll boolean confidential) {
        int chosen = own ? ticked & group : ticked;
        PlanningChoices choices = choices(group, leads);
        ConsultationDraft wish = new ConsultationDraft(
                kind,
                TODAY.plusDays(days).atTime(9, 0).atZone(SchoolDay.ZONE).toInstant(),
                MeetingPlace.STAFF_ROOM,
                pupils(chosen),
                bits(people).map(bit -> person(bit + 1)).collect(Collectors.toSet()),
                confidential ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY);
        List<Objection> objections = ConsultationRules.objections(wish, choices, TODAY);
        boolean report = kind == ConsultationKind.REPORT_MEETING;
        boolean care = kind == ConsultationKind.CARE_CONSULTATION;
        boolean about = report
                ? group != 0
                : chosen != 0 && (chosen & ~group) == 0 && (!care || Integer.bitCount(chosen) <= ConsultationRules.FEW);
        // the colleagues are 1 and 2, of whom 2 coordinates; 3 is nobody of this school
        boolean with = people != 0 && (people & 4) == 0 && (!care || (people & 2) != 0);
        boolean when = days >= 0 && !TODAY.plusDays(days).isAfter(TODAY.plusYears(1));
        boolean level = !confidential || care && leads;
        assertThat(objections.isEmpty()).isEqualTo(about && with && when && level);
        often(kind + " can be planned", objections.isEmpty(), 1);
    }

    @Property(tries = 200)
    void what_is_written_is_read_back(
            @ForAll String look,
            @ForAll String progress,
            @ForAll Set<PupilSignal> signals,
            @ForAll List<String> agreed,
            @ForAll boolean finished) {
        ConsultationNote said = new ConsultationNote(
                look,
                progress,
                signals,
                "",
                agreed.stream()
                        .map(text -> new ConsultationNote.Promise(
                                text,
                                finished ? Optional.of(person(1)) : Optional.empty(),
                                finished ? Optional.of(TODAY) : Optional.empty()))
                        .toList());
        assertThat(ConsultationNoteText.read(ConsultationNoteText.write(said))).isEqualTo(said);
        assertThat(ConsultationNoteRules.unfinished(said).isEmpty())
                .isEqualTo(agreed.isEmpty() || finished && agreed.stream().noneMatch(String::isBlank));
    }

    @Property(tries = 100)
    @Upholds(CONFIDENTIALITY)
    void a_count_never_says_how_many_when_there_are_few(@ForAll @IntRange(min = 0, max = 40) int pupils) {
        SignalCountRules.Count told =
                SignalCountRules.told(Map.of(PupilSignal.READING, pupils)).get(PupilSignal.READING);
        assertThat(told instanceof SignalCountRules.Count.Many).isEqualTo(pupils >= SignalCountRules.FEWEST);
    }

    /// Whether chance reaches what opens often enough to say something about it.
    private static void often(String what, boolean open, double percent) {
        Statistics.label(what).collect(open).coverage(found -> found.check(true).percentage(share -> share >= percent));
    }

    private static Consultation meeting() {
        return new Consultation(
                new ConsultationId(new UUID(5, 5)),
                SCHOOL,
                GROUP.id(),
                ConsultationKind.PUPIL_DISCUSSION,
                Confidentiality.ORDINARY,
                person(0),
                List.of(person(0), person(1), person(2)),
                Instant.EPOCH,
                MeetingPlace.ONLINE,
                1,
                ConsultationState.PLANNED,
                Optional.empty());
    }

    private static PlanningChoices choices(int group, boolean leads) {
        return new PlanningChoices(
                GROUP,
                pupils(group).stream().map(ConsultationRulesProperties::listed).toList(),
                List.of(participant(1, false), participant(2, true)),
                participant(0, false),
                leads);
    }

    private static ListedPupil listed(PupilId pupil) {
        return new ListedPupil(
                pupil,
                new PersonName("A", "", "B"),
                Enrolment.since(new UUID(9, 9), pupil, SCHOOL, "k", TODAY.minusYears(1)),
                AccessRelation.GROUP,
                Sentence.of("x"));
    }

    private static ConsultationParticipant participant(int who, boolean coordinates) {
        return new ConsultationParticipant(person(who), new PersonName("A", "", "B"), Sentence.of("x"), coordinates);
    }

    private static PersonId person(int who) {
        return new PersonId(new UUID(1, who));
    }

    private static PupilId pupil(int place) {
        return new PupilId(new UUID(3, place));
    }

    private static Set<PupilId> pupils(int bits) {
        return bits(bits).map(ConsultationRulesProperties::pupil).collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<Integer> bits(int bits) {
        return IntStream.range(0, 8).filter(bit -> (bits >> bit & 1) == 1).boxed();
    }
}
