package nl.zorgvuldig.images.coaching.recordings;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.RecordingAvailability;
import nl.zorgvuldig.images.coaching.RecordingDeclaration;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.RecordingNoteRules;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// A lesson was filmed during the coaching, a remark stands at a moment of it, and what is gone
/// stays gone.
@Upholds(LESSON_RECORDINGS_STAY_INSIDE)
class RecordingRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void it_was_filmed_during_the_coaching(@ForAll @IntRange(min = -1, max = 1) int around) {
        LocalDate started = TODAY.minusDays(9);
        assertThat(key(RecordingRules.objection(TODAY.plusDays(around), started, TODAY)))
                .isEqualTo(around > 0 ? Optional.of("coaching.no.future") : Optional.empty());
        assertThat(key(RecordingRules.objection(started.plusDays(around), started, TODAY)))
                .isEqualTo(around < 0 ? Optional.of("coaching.no.before") : Optional.empty());
    }

    @Property
    void a_child_of_another_group_has_no_place_in_it(@ForAll boolean groupAlone) {
        assertThat(key(RecordingRules.others(new RecordingDeclaration(TODAY, Set.of(), groupAlone))))
                .isEqualTo(groupAlone ? Optional.empty() : Optional.of("coaching.no.others_seen"));
    }

    @Property
    void a_remark_stands_at_a_moment_of_the_recording_and_has_a_length(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(around, "Goed.")).isEqualTo(around < 0 ? List.of("moment coaching.no.moment") : List.of());
        assertThat(said(2_700 + around, "Goed."))
                .isEqualTo(around > 0 ? List.of("moment coaching.no.moment") : List.of());
        assertThat(said(9, "g".repeat(1_000 + around)))
                .isEqualTo(around > 0 ? List.of("text web.text.long") : List.of());
        assertThat(said(9, "Van 111222333.")).containsExactly("text web.text.citizen_number");
        assertThat(said(9, " ")).containsExactly("text coaching.no.note");
    }

    @Property
    void what_is_gone_is_gone_whoever_agrees(@ForAll boolean agreed, @ForAll Recording.Why why) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        Recording.Gone gone = new Recording.Gone(Instant.EPOCH, why, Optional.empty());
        Recording recording = new Recording(
                new RecordingId(UUID.randomUUID()),
                new CoachingId(UUID.randomUUID()),
                TODAY,
                9,
                Instant.EPOCH,
                Optional.of(gone));
        assertThat(RecordingRules.standing(recording, Set.of(pupil), agreed ? Set.of(pupil) : Set.of()))
                .isEqualTo(new RecordingAvailability.Gone(gone));
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(each -> each.because().key());
    }

    private static List<String> said(int second, String text) {
        return RecordingNoteRules.objections(second, 2_700, text).stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
