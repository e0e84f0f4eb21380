package nl.zorgvuldig.media;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What became of marks that were sent.
public sealed interface Marked {
    /// They are kept; the picture is open still.
    record Saved() implements Marked {}

    /// Everyone is marked, and who may not be recorded is blurred.
    ///
    /// @param blurred how many faces
    record Done(int blurred) implements Marked {}

    /// It was a video, of which nobody can be blurred: these of it may not be recorded, and it is
    /// destroyed.
    ///
    /// @param people how many
    record NotKept(int people) implements Marked {}

    /// They cannot be so. What could be kept was not lost: the page has it.
    record Objected(List<Objection> objections) implements Marked {}

    /// Somebody else changed them first; nothing was stored.
    record Overtaken() implements Marked {}

    /// There is no such picture in this album, or nothing to mark in it.
    record NotThere() implements Marked {}
}
