package nl.zorgvuldig.consultation;

import java.util.List;

/// The answer to a wish to close a consultation.
public sealed interface Closed {
    /// What was said stands in the dossiers.
    record Done() implements Closed {}

    /// Something must be put right or looked at first; nothing was filed.
    record Hindered(List<Draught> draughts) implements Closed {}

    /// Of these pupils it could not be filed by this person; of the others it was.
    record Partly(int left) implements Closed {}

    /// It is not theirs to close, or it has not begun, or it is over.
    record NotNow() implements Closed {}
}
