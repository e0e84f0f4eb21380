package nl.zorgvuldig.platform.holdings;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Data subject: a person whom data is about, in one capacity.
///
/// @param kind the capacity: a member of staff whose child is a pupil is two subjects
public record DataSubject(BoardId board, SubjectKind kind, UUID id) {
    public static DataSubject of(BoardId board, PupilId pupil) {
        return new DataSubject(board, SubjectKind.PUPIL, pupil.value());
    }

    public static DataSubject of(BoardId board, SubjectKind kind, PersonId person) {
        return new DataSubject(board, kind, person.value());
    }
}
