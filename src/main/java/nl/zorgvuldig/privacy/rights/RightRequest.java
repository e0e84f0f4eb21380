package nl.zorgvuldig.privacy.rights;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A data subject request. Prints without the requester's words.
///
/// @param about the pupil or the requester, whose data it concerns
/// @param words description by the requester
public record RightRequest(
        RightId id,
        DataSubject about,
        RightKind kind,
        PersonId by,
        RightRequesterCapacity standing,
        Instant at,
        Optional<String> words) {

    /// The pupil it is about; empty when it is about the requester.
    public Optional<PupilId> pupil() {
        return about.kind() == SubjectKind.PUPIL ? Optional.of(new PupilId(about.id())) : Optional.empty();
    }

    /// Whether the other asks the same, apart from the moment.
    public boolean repeats(RightRequest other) {
        return id.equals(other.id)
                && about.equals(other.about)
                && kind == other.kind
                && by.equals(other.by)
                && words.equals(other.words);
    }

    @Override
    public String toString() {
        return "RightRequest[" + id + ", " + kind + ", [sealed]]";
    }
}
