package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.LocalDate;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The calendar of who asked and of the supervisor follows the appointment: one event, moved when it
/// is moved and gone when it is off, that names nobody.
@Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
class InspectionInvitationsTest {
    private final InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 71);
    private final PersonId asker = desk.first.person();
    private final LocalDate day = desk.demo.clock().today().plusDays(3);

    @Test
    void an_appointment_that_is_made_moved_given_to_another_and_called_off_stays_one_event() {
        PersonId second =
                desk.as(desk.head, () -> desk.demo.part(AccessRequests.class).listSupervisors(desk.child)).stream()
                        .map(SchoolColleague::person)
                        .filter(person -> !person.equals(desk.ib.person()))
                        .findFirst()
                        .orElseThrow();
        RequestId id = desk.asked(desk.first);

        desk.plan(id, desk.ib.person(), InspectionVenue.SCHOOL, day);
        VEvent made = asked(asker, "inspection-planned", id);
        assertThat(made.getSummary().getValue()).isEqualTo("Inzage in een dossier");
        assertThat(made.getLocation().getValue()).isEqualTo("Op school");
        assertThat(made.getDateStart().getValue().toInstant()).isEqualTo(plan(id).at());
        assertThat(asked(desk.ib.person(), "inspection-supervise", id)
                        .getSummary()
                        .getValue())
                .isEqualTo("Toezicht bij een inzage");

        desk.plan(id, desk.ib.person(), InspectionVenue.ONLINE, day.plusDays(1));
        VEvent moved = asked(asker, "inspection-planned", id);
        assertThat(sequence(moved)).isGreaterThan(sequence(made));
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(plan(id).at());
        assertThat(moved.getLocation().getValue()).isEqualTo("Online");

        desk.plan(id, second, InspectionVenue.ONLINE, day.plusDays(1));
        VEvent off = off(desk.ib.person(), "inspection-cancelled", id);
        assertThat(sequence(off)).isGreaterThan(sequence(moved));
        VEvent taken = asked(second, "inspection-supervise", id);
        assertThat(sequence(taken)).isEqualTo(sequence(asked(asker, "inspection-planned", id)));

        desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id));
        assertThat(sequence(off(second, "inspection-cancelled", id))).isGreaterThan(sequence(taken));
        assertThat(sequence(off(asker, "inspection-withdrawn", id))).isGreaterThan(sequence(taken));
        assertThat(desk.letters(desk.second.person()))
                .as("the other parent never learns of it")
                .isEmpty();
    }

    @Test
    void an_appointment_that_the_head_refuses_after_all_goes_from_both_calendars() {
        RequestId id = desk.asked(desk.first);
        desk.plan(id, desk.ib.person(), InspectionVenue.SCHOOL, day);
        int before = sequence(asked(asker, "inspection-planned", id));
        desk.as(
                desk.head,
                () -> desk.demo
                        .part(AccessRequests.class)
                        .refuse(
                                desk.key(desk.head, InspectionActs.KEEP_INSPECTION),
                                desk.file(id),
                                desk.file(id).history().size(),
                                "Op verzoek van de ouder."));
        assertThat(sequence(off(asker, "inspection-refused", id))).isGreaterThan(before);
        assertThat(sequence(off(desk.ib.person(), "inspection-cancelled", id))).isGreaterThan(before);
    }

    private InspectionAppointment plan(RequestId id) {
        return desk.file(id).state().plan().orElseThrow();
    }

    private VEvent asked(PersonId to, String kind, RequestId id) {
        ICalendar calendar = SentText.calendar(desk.demo, desk.demo.board(), to, kind);
        assertThat(calendar.getMethod().isRequest()).isTrue();
        return event(calendar, id);
    }

    private VEvent off(PersonId to, String kind, RequestId id) {
        ICalendar calendar = SentText.calendar(desk.demo, desk.demo.board(), to, kind);
        assertThat(calendar.getMethod().isCancel()).isTrue();
        return event(calendar, id);
    }

    /// With its reader alone, and without a word of the name of the child.
    private VEvent event(ICalendar calendar, RequestId id) {
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(id + "@zorgvuldig");
        assertThat(event.getAttendees()).hasSize(1);
        String child = desk.family.children().getFirst().name().given();
        assertThat(event.getSummary().getValue() + " " + event.getLocation().getValue())
                .doesNotContain(child);
        return event;
    }

    private static int sequence(VEvent event) {
        return event.getSequence().getValue();
    }
}
