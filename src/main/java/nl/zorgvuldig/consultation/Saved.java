package nl.zorgvuldig.consultation;

import java.util.List;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to write about a pupil.
public sealed interface Saved {
    /// It stands.
    ///
    /// @param mention whether another child seems to be named in it
    record Done(int version, OtherPupils.Mention mention) implements Saved {}

    /// It cannot stand as it is; nothing changed.
    record Objected(List<Objection> objections) implements Saved {}

    /// Somebody else wrote since it was opened; nothing changed.
    record Overtaken() implements Saved {}

    /// The consultation is closed or cancelled; nothing changed.
    record Over() implements Saved {}
}
