package nl.zorgvuldig.images.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.images.publication.release.PublishableContentRules;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// Placement of a picture in a channel.
///
/// @param takenBackAt since when nothing is shown at its address any more
public record PicturePlacement(
        PicturePlacementId id,
        PictureId picture,
        PublicationChannel channel,
        HostedUrl address,
        PersonId placedBy,
        Instant placedAt,
        Optional<Instant> takenBackAt) {

    public LocalDate since() {
        return SchoolDay.of(placedAt);
    }

    public boolean stands(LocalDate today) {
        return takenBackAt.isEmpty() && !PublishableContentRules.over(since(), today);
    }
}
