package nl.zorgvuldig.logbook;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.EventId;

/// Some days of who looked, newest first.
///
/// @param next where earlier days begin; empty when there are none
public record LookedPart(List<LookedDay> days, Optional<EventId> next) {}
