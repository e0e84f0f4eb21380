package nl.zorgvuldig.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Secret address of somebody's calendar, without the address: only a hash of that is stored.
///
/// @param version counts how often it was renewed, from 1
/// @param fetchedOn the last day on which a calendar program read it
public record CalendarFeed(int version, Instant madeAt, Optional<LocalDate> fetchedOn) {}
