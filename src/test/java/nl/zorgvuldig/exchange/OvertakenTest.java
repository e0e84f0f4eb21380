package nl.zorgvuldig.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.junit.jupiter.api.Test;

/// Who decides about a question must have seen what happened to it, and need not wait for what the
/// program notes meanwhile.
class OvertakenTest {
    @Test
    void what_the_program_notes_does_not_get_in_between() {
        assertThat(file(new InquiryStep.What.Asked()).overtook(0)).isFalse();
        assertThat(file(new InquiryStep.What.Asked(), new InquiryStep.What.Sent(), new InquiryStep.What.Reminded())
                        .overtook(2))
                .isFalse();
    }

    @Test
    void what_people_did_gets_in_between() {
        Stream.of(
                        new InquiryStep.What.Sent(),
                        new InquiryStep.What.Read(),
                        new InquiryStep.What.Mistaken(),
                        new InquiryStep.What.Filed(new DocumentId(UUID.randomUUID()), List.of()),
                        new InquiryStep.What.Stopped("toch niet"),
                        new InquiryStep.What.Ended())
                .forEach(what -> {
                    InquiryFile file = file(new InquiryStep.What.Asked(), what);
                    assertThat(file.overtook(0)).as(what.code()).isTrue();
                    assertThat(file.overtook(1)).as(what.code()).isTrue();
                    assertThat(file.overtook(2)).as(what.code()).isFalse();
                });
    }

    @Test
    void a_number_that_was_never_shown_counts_as_not_seen() {
        InquiryFile file = file(new InquiryStep.What.Asked());
        assertThat(file.overtook(-1)).isTrue();
        assertThat(file.overtook(2)).isTrue();
    }

    private static InquiryFile file(InquiryStep.What... whats) {
        PersonId somebody = new PersonId(UUID.randomUUID());
        Inquiry inquiry = new Inquiry(
                new InquiryId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                somebody,
                Instant.EPOCH,
                Inquiry.Way.LETTER,
                new Recipient("Praktijk", "M. de Wit", ""),
                "Het verslag.",
                "Passende hulp.",
                LocalDate.EPOCH);
        List<InquiryStep> steps = IntStream.range(0, whats.length)
                .mapToObj(at -> new InquiryStep(at + 1, somebody, Instant.EPOCH, whats[at]))
                .toList();
        return new InquiryFile(inquiry, steps);
    }
}
