package nl.zorgvuldig.platform.mail;

import java.util.Optional;

/// In whose name messages go: the acting board's, as its people know it. Empty while a board has no
/// name.
@FunctionalInterface
public interface SenderName {
    Optional<String> find();
}
