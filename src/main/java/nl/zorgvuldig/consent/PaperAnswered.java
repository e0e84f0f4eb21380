package nl.zorgvuldig.consent;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What became of an answer on paper or by telephone that the head wanted to write down.
public sealed interface PaperAnswered {
    record Done() implements PaperAnswered {}

    /// It cannot be written down like this; nothing was.
    record Objected(List<Objection> objections) implements PaperAnswered {}

    /// This form was saved before with something else in it; nothing more was.
    ///
    /// @param kept what was saved then
    record FormUsed(List<Answer> kept) implements PaperAnswered {}
}
