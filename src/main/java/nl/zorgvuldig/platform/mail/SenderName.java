package nl.zorgvuldig.platform.mail;

import java.util.Optional;

/// Name of the sender of messages: that of the acting board, as its people know it. Empty while a
/// board has no name.
@FunctionalInterface
public interface SenderName {
    Optional<String> find();
}
