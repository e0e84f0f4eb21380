package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// Who takes part gets the consultation in their calendar, and no calendar says whom it is about.
class InvitationsTest {
    private final ConsultationDesk desk = new ConsultationDesk();
    private final PupilId child = desk.children().getFirst();

    @Test
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    void those_who_take_part_get_a_file_for_their_calendar_that_names_no_pupil() {
        List<UUID> before = mail("consultation-invitation", desk.coordinator);
        ConsultationId id = desk.plan(
                desk.teacher,
                ConsultationKind.CARE_CONSULTATION,
                Confidentiality.ORDINARY,
                Set.of(child),
                desk.coordinator);
        List<UUID> after = mail("consultation-invitation", desk.coordinator);
        assertThat(after).hasSize(before.size() + 1);

        ICalendar calendar = calendar(after.getLast());
        assertThat(calendar.getMethod().isRequest()).isTrue();
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(id + "@zorgvuldig");
        Consultation planned =
                desk.as(desk.teacher, () -> desk.in(desk.teacher, id)).consultation();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(planned.startsAt());
        assertThat(event.getDateEnd().getValue().toInstant())
                .isEqualTo(planned.startsAt().plus(Duration.ofHours(1)));
        String from = desk.demo.part(Environment.class).getRequiredProperty("zorgvuldig.mail.from");
        assertThat(event.getOrganizer().getEmail()).isEqualTo(from);
        assertThat(event.getAttendees())
                .as("who reads it, and nobody else")
                .singleElement()
                .satisfies(attendee -> {
                    assertThat(attendee.getEmail())
                            .isEqualTo(desk.as(
                                    desk.coordinator,
                                    () -> desk.demo
                                            .part(Accounts.class)
                                            .emailOf(desk.coordinator.person())
                                            .orElseThrow()));
                    assertThat(attendee.getRsvp()).isFalse();
                });
        String page = desk.demo.signIn("beheer").get("/post/" + after.getLast()).body();
        assertThat(page)
                .contains("Intern zorgoverleg", "/overleggen/" + id, "overleg.ics")
                .contains("Uw agenda neemt dit bericht over.");
        assertThat(SentText.signature(
                        desk.demo, desk.demo.board(), desk.coordinator.person(), "consultation-invitation"))
                .startsWith(SentText.school(desk.demo, child) + "\n");
        for (String part : desk.name(child).split(" ")) {
            assertThat(event.toString() + page).doesNotContain(" " + part + " ");
        }

        assertThat(desk.<Boolean>as(
                        desk.teacher,
                        () -> desk.demo.part(ConsultationStart.class).cancel(desk.in(desk.teacher, id))))
                .isTrue();
        UUID off = mail("consultation-cancelled", desk.coordinator).getLast();
        assertThat(desk.demo.signIn("beheer").get("/post/" + off).body())
                .contains("Uw agenda haalt het overleg weg.")
                .doesNotContain("Uw agenda neemt dit bericht over.");
        assertThat(calendar(off).getMethod().isCancel()).isTrue();
        VEvent gone = calendar(off).getEvents().getFirst();
        assertThat(gone.getUid().getValue()).isEqualTo(id + "@zorgvuldig");
        assertThat(gone.getSequence().getValue())
                .isGreaterThan(event.getSequence().getValue());
        assertThat(gone.getOrganizer().getEmail()).isEqualTo(from);
        assertThat(gone.getAttendees()).hasSize(1);
    }

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void what_a_calendar_did_not_take_over_is_sent_once_more_with_a_higher_number() {
        ConsultationId id = desk.plan(
                desk.teacher,
                ConsultationKind.CARE_CONSULTATION,
                Confidentiality.ORDINARY,
                Set.of(child),
                desk.coordinator);
        int first = sequence(mail("consultation-invitation", desk.coordinator).getLast());
        Runnable job = job();
        job.run();
        List<UUID> before = mail("consultation-invitation", desk.coordinator);
        assertThat(sequence(before.getLast())).as("nothing to send").isEqualTo(first);

        asBefore(id);
        job.run();
        List<UUID> after = mail("consultation-invitation", desk.coordinator);
        assertThat(after).hasSize(before.size() + 1);
        ICalendar calendar = calendar(after.getLast());
        assertThat(calendar.getMethod().isRequest()).isTrue();
        assertThat(calendar.getEvents().getFirst().getUid().getValue()).isEqualTo(id + "@zorgvuldig");
        assertThat(sequence(after.getLast())).isGreaterThan(first);
        assertThat(desk.demo.signIn("beheer").get("/post/" + after.getLast()).body())
                .contains("Er is niets veranderd.");

        job.run();
        assertThat(mail("consultation-invitation", desk.coordinator)).as("once").isEqualTo(after);
    }

    private Runnable job() {
        return desk.demo.parts(RecurringJob.class).stream()
                .filter(job -> job.name().equals("invitations-again"))
                .findFirst()
                .orElseThrow()
                .run();
    }

    /// As an older version of the program left it.
    private void asBefore(ConsultationId id) {
        desk.demo
                .superuser("zorgvuldig")
                .sql("update consultation.meeting set to_invite_again = true where id = :id")
                .param("id", id.value())
                .update();
    }

    private int sequence(UUID message) {
        return calendar(message).getEvents().getFirst().getSequence().getValue();
    }

    private List<UUID> mail(String kind, SignedInUser to) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("""
                        select id from mail.message where board = :board and kind = :kind
                        and addressee = :to order by created_at, id""")
                .param("board", desk.demo.board().value())
                .param("kind", kind)
                .param("to", to.person().value())
                .query(UUID.class)
                .list();
    }

    private ICalendar calendar(UUID message) {
        return Biweekly.parse(desk.demo
                        .signIn("beheer")
                        .get("/post/" + message + "/bijlage")
                        .body())
                .first();
    }
}
