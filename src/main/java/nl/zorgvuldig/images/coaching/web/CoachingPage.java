package nl.zorgvuldig.images.coaching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.RecordingAvailability;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// One coaching, for its teacher or its coach.
///
/// @param outside children of the group who must be outside the picture; empty for the coach, who
///     need not know
/// @param possible whether this installation can store recordings
public record CoachingPage(
        String address,
        String group,
        String teacher,
        String coach,
        String aim,
        LocalDate endsOn,
        Clause clause,
        Sentence because,
        boolean teaches,
        Optional<List<String>> outside,
        boolean possible,
        List<Line> recordings) {
    public record Line(Optional<String> address, Sentence what, String length, Optional<State> state) {}

    /// Why a recording cannot be seen.
    public record State(TagTone tone, Sentence word, Sentence text) {
        /// Empty for a recording that can be seen.
        static Optional<State> of(RecordingAvailability standing) {
            return switch (standing) {
                case RecordingAvailability.Shown _ -> Optional.empty();
                case RecordingAvailability.Waiting _ ->
                    Optional.of(of(TagTone.WAIT, "waiting", RecordingPlayerPages.because(standing)));
                case RecordingAvailability.Closed _ ->
                    Optional.of(of(TagTone.NO, "closed", RecordingPlayerPages.because(standing)));
                case RecordingAvailability.Gone(Recording.Gone gone) ->
                    Optional.of(of(
                            TagTone.QUIET,
                            gone.unfit().isPresent() ? "unfit" : "gone",
                            RecordingPlayerPages.because(standing)));
            };
        }

        private static State of(TagTone tone, String word, Sentence text) {
            return new State(tone, Sentence.of("coaching.recording.state." + word), text);
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
