package nl.zorgvuldig.care.emergency.web;

import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The children whom somebody represents.
public record OwnCardsPage(List<Line> lines) {
    /// @param state its status, in a word
    public record Line(String name, String address, TagTone tone, Sentence state) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
