package nl.zorgvuldig.school.personnel.viewpoints;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.school.personnel.items.PersonnelItemId;

/// Viewpoint of an employee on an item of their dossier, or on the whole (*zienswijze*). The board
/// neither changes nor refuses it. Its text prints as `[sealed]`.
///
/// @param piece empty when it is about the whole dossier
public record StaffViewpoint(StaffViewpointId id, Optional<PersonnelItemId> piece, Instant givenAt, String text) {
    /// Whether it has the same text and subject as the other.
    boolean repeats(StaffViewpoint other) {
        return text.equals(other.text) && piece.equals(other.piece);
    }

    @Override
    public String toString() {
        return "StaffViewpoint[" + id + ", [sealed]]";
    }
}
