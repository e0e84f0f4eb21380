package nl.zorgvuldig.images.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Presence of a picture in a channel, with the actions available there.
public sealed interface ChannelPresence {
    /// A hosted URL.
    record Living(Optional<Stands> stands) implements ChannelPresence {}

    /// Files that lie elsewhere.
    record Elsewhere(List<Lies> copies) implements ChannelPresence {}

    /// @param address in full, to copy
    record Stands(String address, LocalDate since, String end) {}

    /// @param callBy the day by which it has to be taken down; empty when it may stay
    record Lies(String place, LocalDate since, Optional<LocalDate> callBy, String address) {}
}
