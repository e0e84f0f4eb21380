package nl.zorgvuldig.images.publication;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.publication.release.PublishableContentRules;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The people recognisable in a released file.
public record RecognisablePeople(Set<PupilId> pupils, Set<PersonId> staff) {
    public static final RecognisablePeople NOBODY = new RecognisablePeople(Set.of(), Set.of());

    public RecognisablePeople {
        pupils = Set.copyOf(pupils);
        staff = Set.copyOf(staff);
    }

    public static RecognisablePeople of(Collection<Face> faces) {
        return new RecognisablePeople(
                PublishableContentRules.children(faces),
                faces.stream().flatMap(face -> face.sharpEmployee().stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
