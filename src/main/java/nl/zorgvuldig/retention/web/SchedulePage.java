package nl.zorgvuldig.retention.web;

import nl.zorgvuldig.retention.Schedule;

/// The schedule of terms.
///
/// @param board whether the reader is of the board, which can change it
public record SchedulePage(Schedule schedule, boolean board) {}
