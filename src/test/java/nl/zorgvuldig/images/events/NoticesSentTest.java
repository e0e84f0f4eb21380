package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.images.events.notices.EventBoard;
import nl.zorgvuldig.images.events.notices.EventNotice;
import nl.zorgvuldig.images.events.notices.EventNoticeProof;
import nl.zorgvuldig.images.events.notices.EventNoticeProofs;
import nl.zorgvuldig.images.events.notices.EventNoticeSender;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is told of an event, received by a real mail server.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class NoticesSentTest {
    private final EventBoard board = new EventBoard();
    private final PupilId child = board.child(board.group);
    private final PersonId mother = board.mother(child);
    private final PersonId father = board.father(child);

    @AfterEach
    void stop() {
        board.close();
    }

    @Test
    @Upholds({PARENTS_ASKED_BEFORE_EVENTS, WHERE_TO_TURN})
    void a_week_before_every_parent_and_colleague_is_told_once_in_both_languages()
            throws MessagingException, IOException {
        EventFile event = board.made(board.head, board.wish(10, EventDraft.Hurry.IN_TIME));
        board.run();
        assertThat(board.arrived()).isEmpty();
        board.daysPass(3);
        board.run();
        board.run();

        assertThat(board.arrived())
                .hasSize(3)
                .anyMatch(to -> to.startsWith("moeder"))
                .anyMatch(to -> to.startsWith("juf"))
                .anyMatch(to -> to.startsWith("directie"));
        MimeMessage notice = board.mail.deliver(board.board).getFirst();
        assertThat(notice.getSubject()).contains("Schoolactiviteit", "School event");
        assertThat(notice.getContent().toString())
                .contains("De Linde", "Sportdag", "sociale media", "medewerkers", "eigen kind")
                .contains("social media", "staff", "your own child")
                .contains("Autoriteit Persoonsgegevens", "autoriteitpersoonsgegevens.nl")
                .doesNotContain("Fem");
        for (MimeMessage message : board.mail.deliver(board.board)) {
            boolean parent = message.getAllRecipients()[0].toString().startsWith("moeder");
            assertThat(SentText.signature(message.getContent().toString()))
                    .startsWith("De Linde\n")
                    .endsWith("\nhttps://zorgvuldig.example/" + (parent ? "schoolactiviteiten" : ""));
        }
        board.run();
        assertThat(board.find(event.id()).state()).isEqualTo(EventState.NOTICED);
        assertThat(board.proofs(event))
                .containsEntry(mother, EventNoticeProof.State.SENT)
                .containsEntry(father, EventNoticeProof.State.TO_PRINT)
                .hasSize(4);
    }

    @Test
    void parents_of_a_child_that_comes_later_are_told_as_well_until_it_begins() throws MessagingException {
        EventFile event = board.made(board.head, board.wish(5, EventDraft.Hurry.AT_ONCE, board.group));
        PersonId late = board.mother(board.child(board.group));
        PersonId elsewhere = board.mother(board.child(board.group2));
        board.daysPass(1);
        board.run();
        assertThat(board.arrived())
                .filteredOn(to -> to.contains(late.toString()))
                .hasSize(1);
        board.run();
        assertThat(board.proofs(event))
                .containsEntry(late, EventNoticeProof.State.SENT)
                .doesNotContainKey(elsewhere);

        PersonId never = board.mother(board.child(board.group));
        board.daysPass(5);
        board.run();
        assertThat(board.proofs(event)).doesNotContainKey(never);
    }

    @Test
    void sending_cut_off_in_the_middle_goes_on_and_two_machines_at_once_tell_nobody_twice()
            throws MessagingException, InterruptedException, ExecutionException {
        for (int i = 0; i < EventAutomation.BATCH + 5; i++) {
            board.mother(child);
        }
        EventFile event = board.made(board.head, board.wish(10, EventDraft.Hurry.IN_TIME));
        board.daysPass(4);
        board.asProgram(() -> {
            EventAutomation dying = board.work();
            List<List<EventNoticeSender.Addressee>> portions = dying.batches(event.request());
            assertThat(portions).hasSizeGreaterThan(1);
            EventNotice notice = board.part(EventNotices.class).newest(board.school.id());
            EventNoticeSender sending = board.sending();
            sending.send(event.request(), dying.post(event.request(), notice), 1, portions.getFirst());
            assertThatThrownBy(() -> board.part(Work.class).change(Act.MAINTAIN, () -> {
                        sending.send(event.request(), dying.post(event.request(), notice), 1, portions.get(1));
                        throw new IllegalStateException("the power fails");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return true;
        });
        assertThat(board.find(event.id()).state()).isEqualTo(EventState.PLANNED);

        try (ExecutorService machines = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = List.of(machines.submit(board::run), machines.submit(board::run));
            for (Future<?> future : running) {
                future.get();
            }
        }
        assertThat(board.arrived()).hasSize(EventAutomation.BATCH + 8).doesNotHaveDuplicates();
        assertThat(board.find(event.id()).state()).isEqualTo(EventState.NOTICED);
    }

    @Test
    void what_did_not_arrive_is_sent_again_to_the_new_address_or_becomes_a_letter() throws MessagingException {
        board.address(mother, "geen adres@ouders.example");
        EventFile event = board.made(board.head, board.wish(5, EventDraft.Hurry.AT_ONCE));
        board.arrived();
        board.run();
        assertThat(board.proofs(event)).containsEntry(mother, EventNoticeProof.State.FAILED);

        board.address(mother, "beter-" + mother + "@ouders.example");
        assertThat(again(event, EventNoticeProof.Route.MAIL)).isEqualTo(1);
        assertThat(again(event, EventNoticeProof.Route.MAIL)).isZero();
        assertThat(board.arrived()).filteredOn(to -> to.startsWith("beter")).hasSize(1);
        board.run();
        assertThat(board.proofs(event)).containsEntry(mother, EventNoticeProof.State.SENT);

        PersonId second = board.mother(child);
        board.address(second, "ook geen adres@ouders.example");
        board.daysPass(1);
        board.run();
        board.arrived();
        board.run();
        assertThat(board.proofs(event)).containsEntry(second, EventNoticeProof.State.FAILED);
        assertThat(again(event, EventNoticeProof.Route.LETTER)).isEqualTo(1);
        assertThat(board.proofs(event)).containsEntry(second, EventNoticeProof.State.TO_PRINT);
    }

    @Test
    void where_an_address_is_secret_a_parent_without_authority_is_left_to_the_head() {
        PupilId hidden = board.child(board.group);
        PersonId keeper = board.parent(hidden, GuardianRelation.MOTHER, ParentalAuthority.SOLE, true);
        PersonId away = board.parent(hidden, GuardianRelation.FATHER, ParentalAuthority.NONE, false);
        PersonId foster = board.parent(hidden, GuardianRelation.CAREGIVER, ParentalAuthority.NONE, false);
        EventFile event = board.made(board.head, board.wish(5, EventDraft.Hurry.AT_ONCE));
        assertThat(board.proofs(event)).containsKeys(keeper, foster).doesNotContainKey(away);
        assertThat(board.as(
                        board.head, () -> board.part(EventNoticeProofs.class).listLeft(event)))
                .hasSize(1);
    }

    private int again(EventFile event, EventNoticeProof.Route route) {
        Set<PersonId> all = board.proofs(event).keySet();
        return board.asProgram(() -> board.resending().again(board.find(event.id()), all, route));
    }
}
