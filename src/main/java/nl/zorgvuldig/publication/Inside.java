package nl.zorgvuldig.publication;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.Face;

/// Who can be recognised in a file that left.
public record Inside(Set<PupilId> pupils, Set<PersonId> staff) {
    static final Inside NOBODY = new Inside(Set.of(), Set.of());

    public Inside {
        pupils = Set.copyOf(pupils);
        staff = Set.copyOf(staff);
    }

    static Inside of(Collection<Face> faces) {
        return new Inside(
                ShowRules.children(faces),
                faces.stream().flatMap(face -> face.sharpEmployee().stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
