package nl.zorgvuldig.entrance;

import java.util.Optional;

/// What somebody at school says of having seen who asks.
///
/// @param document what kind was shown
/// @param looked whether the helper looked at it, and at the face beside it
public record Look(Optional<Seen> document, boolean looked) {
    public static Look at(Seen document) {
        return new Look(Optional.of(document), true);
    }
}
