package nl.zorgvuldig.consent;

import java.util.List;

/// What became of answers that were sent.
public sealed interface Answered {
    /// @param stored what was new; what was already so is not stored again
    /// @param again not stored, because the text changed after it was shown
    /// @param retired not stored, because it is not asked any more
    record Done(List<Answer> stored, List<NewAnswer> again, List<NewAnswer> retired) implements Answered {}

    /// Who answered is not asked about this pupil; nothing was stored.
    record NotAsked(Standing.DoesNot standing) implements Answered {}

    /// No child of who answered, or no pupil at all; nothing was stored.
    record NotYours() implements Answered {}
}
