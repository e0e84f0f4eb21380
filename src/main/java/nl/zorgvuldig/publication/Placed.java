package nl.zorgvuldig.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolDay;

/// A picture in a channel.
///
/// @param takenBackAt since when nothing stands at its address any more
public record Placed(
        PlacedId id,
        PictureId picture,
        Channel channel,
        LivingAddress address,
        PersonId placedBy,
        Instant placedAt,
        Optional<Instant> takenBackAt) {

    public LocalDate since() {
        return SchoolDay.of(placedAt);
    }

    boolean stands(LocalDate today) {
        return takenBackAt.isEmpty() && !ShowRules.over(since(), today);
    }
}
