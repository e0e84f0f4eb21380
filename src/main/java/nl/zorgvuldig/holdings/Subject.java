package nl.zorgvuldig.holdings;

import java.util.UUID;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Someone whom data is about.
///
/// @param kind as whom: a member of staff whose child is a pupil is two subjects
public record Subject(BoardId board, SubjectKind kind, UUID id) {
    public static Subject of(BoardId board, PupilId pupil) {
        return new Subject(board, SubjectKind.PUPIL, pupil.value());
    }

    public static Subject of(BoardId board, SubjectKind kind, PersonId person) {
        return new Subject(board, kind, person.value());
    }
}
