package nl.zorgvuldig.emergency.web;

import java.util.List;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// The children for whom somebody decides.
public record OwnCardsPage(List<Line> lines) {
    /// @param state how it stands, in a word
    public record Line(String name, String address, Tone tone, Sentence state) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
