package nl.zorgvuldig.coaching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.coaching.Recording;
import nl.zorgvuldig.coaching.Standing;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// One coaching, for its teacher or its coach.
///
/// @param outside whom of the group must be outside the picture; empty for the coach, who need not
/// know
/// @param possible whether recordings can be taken in here
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

    /// Why it cannot be seen.
    public record State(Tone tone, Sentence word, Sentence text) {
        /// Empty of one that can.
        static Optional<State> of(Standing standing) {
            return switch (standing) {
                case Standing.Shown _ -> Optional.empty();
                case Standing.Waiting _ -> Optional.of(of(Tone.WAIT, "waiting", WatchPages.because(standing)));
                case Standing.Closed _ -> Optional.of(of(Tone.NO, "closed", WatchPages.because(standing)));
                case Standing.Gone(Recording.Gone gone) ->
                    Optional.of(
                            of(Tone.QUIET, gone.unfit().isPresent() ? "unfit" : "gone", WatchPages.because(standing)));
            };
        }

        private static State of(Tone tone, String word, Sentence text) {
            return new State(tone, Sentence.of("coaching.recording.state." + word), text);
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
