package nl.zorgvuldig.media;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;

/// A picture to mark: what is marked, and who can be.
///
/// @param pupils by first name
/// @param recorded of whom it is sure that they may be recorded now
/// @param staff by first name
public record MarkSheet(
        Album album,
        Picture picture,
        List<Face> faces,
        Map<PupilId, PersonName> pupils,
        java.util.Set<PupilId> recorded,
        Map<PersonId, PersonName> staff) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
