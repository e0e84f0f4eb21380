package nl.zorgvuldig.coaching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.coaching.Recording;
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
        static Optional<State> of(Recording one) {
            if (one.gone().isPresent()) {
                Recording.Gone gone = one.gone().get();
                String word = gone.unfit().isPresent() ? "unfit" : "gone";
                return Optional.of(
                        new State(Tone.QUIET, Sentence.of("coaching.recording.state." + word), WatchPages.gone(gone)));
            }
            return one.seconds() == 0
                    ? Optional.of(new State(
                            Tone.WAIT,
                            Sentence.of("coaching.recording.state.waiting"),
                            Sentence.of("coaching.shut.waiting")))
                    : Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
