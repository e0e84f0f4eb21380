package nl.zorgvuldig.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import org.junit.jupiter.api.Test;

/// Who decides about what is given or asked must have seen what happened to it, and need not wait for what the
/// program notes meanwhile.
class OvertakenTest {
    @Test
    void what_the_program_notes_while_a_page_is_open_keeps_nobody_from_sending_and_stopping() {
        ExchangeDesk desk = new ExchangeDesk(64);
        DisclosureId given = desk.prepared(new DisclosureBasis.Consent(), desk.write("Leest vlot."));
        desk.fix(given);
        desk.work();
        desk.answer(desk.first, given, ConsentChoice.GRANTED);
        desk.answer(desk.second, given, ConsentChoice.GRANTED);
        assertThat(desk.file(given).last(DisclosureEvent.Asked.class)).isPresent();
        DisclosureFile before = withoutNotes(desk.file(given));
        assertThat(desk.send(before, Map.of())).isInstanceOf(Outcome.Done.class);
        assertThat(desk.stop(before)).as("it was sent since").isInstanceOf(Outcome.Conflict.class);
        assertThat(desk.stop(given)).isInstanceOf(Outcome.Done.class);

        DisclosureId stopped = desk.prepared(new DisclosureBasis.Consent(), desk.write("Rekent vlot."));
        desk.fix(stopped);
        desk.work();
        assertThat(desk.stop(withoutNotes(desk.file(stopped)))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nor_from_asking_and_stopping_that() {
        ExchangeDesk desk = new ExchangeDesk(65);
        InquiryId asked = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        AskingTest.agree(desk, asked);
        assertThat(AskingTest.file(desk, asked).last(InquiryEvent.Asked.class)).isPresent();
        InquiryFile before = withoutNotes(AskingTest.file(desk, asked));
        assertThat(AskingTest.send(desk, before)).isInstanceOf(Outcome.Done.class);
        assertThat(AskingTest.stop(desk, before)).as("it was sent since").isInstanceOf(Outcome.Conflict.class);
        assertThat(AskingTest.stop(desk, AskingTest.file(desk, asked))).isInstanceOf(Outcome.Done.class);

        InquiryId stopped = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        AskingTest.agree(desk, stopped);
        assertThat(AskingTest.stop(desk, withoutNotes(AskingTest.file(desk, stopped))))
                .isInstanceOf(Outcome.Done.class);
    }

    /// As a page had it that was opened before the program noted anything.
    private static DisclosureFile withoutNotes(DisclosureFile file) {
        return new DisclosureFile(
                file.request(),
                file.items(),
                file.history().stream()
                        .filter(recorded -> !file.quiet(recorded.event()))
                        .toList());
    }

    private static InquiryFile withoutNotes(InquiryFile file) {
        return new InquiryFile(
                file.request(),
                file.history().stream()
                        .filter(recorded -> !file.quiet(recorded.event()))
                        .toList());
    }

    @Test
    void what_the_program_notes_does_not_get_in_between() {
        assertThat(file(new InquiryEvent.Asked()).overtook(0)).isFalse();
        assertThat(file(new InquiryEvent.Asked(), new InquiryEvent.Sent(), new InquiryEvent.Reminded())
                        .overtook(2))
                .isFalse();
    }

    @Test
    void what_people_did_gets_in_between() {
        Stream.of(
                        new InquiryEvent.Sent(),
                        new InquiryEvent.Read(),
                        new InquiryEvent.Mistaken(),
                        new InquiryEvent.Filed(new DocumentId(UUID.randomUUID()), List.of()),
                        new InquiryEvent.Stopped("toch niet"),
                        new InquiryEvent.Ended())
                .forEach(event -> {
                    InquiryFile file = file(new InquiryEvent.Asked(), event);
                    assertThat(file.overtook(0)).as(event.code()).isTrue();
                    assertThat(file.overtook(1)).as(event.code()).isTrue();
                    assertThat(file.overtook(2)).as(event.code()).isFalse();
                });
    }

    @Test
    void a_number_that_was_never_shown_counts_as_not_seen() {
        InquiryFile file = file(new InquiryEvent.Asked());
        assertThat(file.overtook(-1)).isTrue();
        assertThat(file.overtook(2)).isTrue();
    }

    private static InquiryFile file(InquiryEvent... events) {
        PersonId somebody = new PersonId(UUID.randomUUID());
        Inquiry inquiry = new Inquiry(
                new InquiryId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                somebody,
                Instant.EPOCH,
                Inquiry.Way.LETTER,
                new ExchangeRecipient("Praktijk", "M. de Wit", ""),
                "Het verslag.",
                "Passende hulp.",
                LocalDate.EPOCH);
        return new InquiryFile(
                inquiry,
                IntStream.range(0, events.length)
                        .mapToObj(at -> new RecordedEvent<>(at + 1, somebody, Instant.EPOCH, events[at]))
                        .toList());
    }
}
