package nl.zorgvuldig.images.coaching;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Statement of the teacher about a recording before it is stored.
///
/// @param outside children of the group who are not visible in it
/// @param groupAlone that no child from outside the group is visible
public record RecordingDeclaration(LocalDate on, Set<PupilId> outside, boolean groupAlone) {
    public RecordingDeclaration {
        outside = Set.copyOf(outside);
    }
}
