package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.care.consultation.ConsultationClosing.ClosingResult;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same consultation before them, one does: at the doors
/// [ConsultationPlanning], [ConsultationStart], [ConsultationNotes] and [ConsultationClosing], and at that of the
/// dossier through which what
/// was said comes into it ([nl.zorgvuldig.dossier.record.MinutesFilings]).
@Upholds(TALKS_END_IN_AGREEMENTS)
class StepsAtOnceTest {
    private static final String MEETING = "consultation.meeting";

    private final ConsultationDesk desk = new ConsultationDesk();
    private final PupilId child = desk.child(19);

    @ParameterizedTest
    @EnumSource
    void one_planned_twice_with_one_form_is_there_once_and_cancelled_twice_is_so_once(TwoAtOnce way) {
        FormId form = FormId.next(desk.demo.clock());
        List<Outcome<ConsultationId>> planned = way.on(
                MEETING, () -> plan(form, MeetingPlace.STAFF_ROOM, 16), () -> plan(form, MeetingPlace.STAFF_ROOM, 16));
        assertThat(planned).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(planned.getFirst()).isEqualTo(planned.getLast());
        ConsultationId id = ((Outcome.Done<ConsultationId>) planned.getFirst()).made();
        ConsultationAttendee in = desk.in(desk.teacher, id);
        assertThat(way.on(MEETING, () -> cancel(in), () -> cancel(in))).containsExactlyInAnyOrder(true, false);

        FormId used = FormId.next(desk.demo.clock());
        List<Outcome<ConsultationId>> different = way.on(
                MEETING, () -> plan(used, MeetingPlace.STAFF_ROOM, 16), () -> plan(used, MeetingPlace.STAFF_ROOM, 17));
        assertThat(different).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(different).hasAtLeastOneElementOfType(Outcome.FormReused.class);
        different.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done<ConsultationId>) outcome).made())
                .forEach(consultation ->
                        assertThat(cancel(desk.in(desk.teacher, consultation))).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void one_begun_written_in_and_closed_twice_at_once_is_so_once(TwoAtOnce way) {
        ConsultationId id = desk.discussion(desk.teacher, Set.of(child), desk.coordinator);
        ConsultationAttendee before = desk.in(desk.teacher, id);
        assertThat(way.on(MEETING, () -> begin(before), () -> begin(before))).containsOnly(true);
        assertThat(lines(id, "begun")).isOne();

        List<Outcome<ConsultationNotes.SavedNote>> saved = way.on(
                "consultation.note",
                () -> desk.save(desk.teacher, id, child, 0, desk.progress("Leest vlot.")),
                () -> desk.save(desk.coordinator, id, child, 0, desk.progress("Leest graag.")));
        assertThat(saved).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(saved).hasAtLeastOneElementOfType(Outcome.Conflict.class);

        int entries = entries();
        ConsultationAttendee going = desk.in(desk.teacher, id);
        assertThat(way.on(MEETING, () -> close(going), () -> close(going)))
                .hasOnlyElementsOfType(ClosingResult.Done.class);
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(lines(id, "closed")).isOne();
    }

    private Outcome<ConsultationId> plan(FormId form, MeetingPlace room, int hour) {
        ConsultationDraft wish = new ConsultationDraft(
                ConsultationKind.PUPIL_DISCUSSION,
                desk.day(0).atTime(hour, 0).atZone(SchoolDay.ZONE).toInstant(),
                room,
                Set.of(child),
                Set.of(desk.coordinator.person()),
                Confidentiality.ORDINARY);
        return desk.as(
                desk.teacher,
                () -> desk.demo.part(ConsultationPlanning.class).plan(form, desk.choose(desk.teacher), wish));
    }

    private boolean cancel(ConsultationAttendee in) {
        return desk.as(
                desk.teacher, () -> desk.demo.part(ConsultationStart.class).cancel(in));
    }

    private boolean begin(ConsultationAttendee in) {
        return desk.as(
                desk.teacher, () -> desk.demo.part(ConsultationStart.class).begin(in, desk.teacher));
    }

    private ClosingResult close(ConsultationAttendee in) {
        return desk.as(
                desk.teacher,
                () -> desk.demo
                        .part(ConsultationClosing.class)
                        .close(in, desk.teacher, ConsultationClosing.Looked.YES));
    }

    /// Of the child, of whatever kind.
    private int entries() {
        return desk.count("select count(*) from dossier.entry_version where pupil = :id", child.value());
    }

    private int lines(ConsultationId id, String what) {
        return desk.count(
                "select count(*) from audit.event where via = :id and act = 'consult' and relation = '" + what + "'",
                id.value());
    }
}
