package nl.zorgvuldig.images.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where a picture is in a channel, and what one does there.
public sealed interface ChannelPresence {
    /// An address of ours.
    record Living(Optional<Stands> stands) implements ChannelPresence {}

    /// Files that lie elsewhere.
    record Elsewhere(List<Lies> copies) implements ChannelPresence {}

    /// @param address in full, to copy
    record Stands(String address, LocalDate since, String end) {}

    /// @param callBy until when it has to be taken down; empty when it may lie there
    record Lies(String place, LocalDate since, Optional<LocalDate> callBy, String address) {}
}
