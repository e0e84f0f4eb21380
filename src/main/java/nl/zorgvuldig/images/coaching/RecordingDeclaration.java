package nl.zorgvuldig.images.coaching;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// What the teacher says of a recording before it is kept.
///
/// @param outside who of the group cannot be seen in it
/// @param groupAlone that no child can be seen who is not of the group
public record RecordingDeclaration(LocalDate on, Set<PupilId> outside, boolean groupAlone) {
    public RecordingDeclaration {
        outside = Set.copyOf(outside);
    }
}
