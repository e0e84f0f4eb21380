package nl.zorgvuldig.consent;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What came of planning a round, or planning it otherwise. Nothing changed unless it is done.
public sealed interface RoundPlanned {
    record Done(RoundId round) implements RoundPlanned {}

    record Objected(List<Objection> objections) implements RoundPlanned {}

    /// The acting person neither heads the school nor belongs to the board.
    record NotYours() implements RoundPlanned {}

    record NotThere() implements RoundPlanned {}

    /// It started, so it stays as it is.
    record Started() implements RoundPlanned {}

    /// The same form was sent before and said something else.
    record UsedBefore() implements RoundPlanned {}
}
