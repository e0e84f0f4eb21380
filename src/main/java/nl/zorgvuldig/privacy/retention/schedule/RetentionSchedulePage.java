package nl.zorgvuldig.privacy.retention.schedule;

import nl.zorgvuldig.privacy.retention.RetentionSchedule;

/// Page of the retention schedule.
///
/// @param board whether the reader is of the board, which can change it
public record RetentionSchedulePage(RetentionSchedule schedule, boolean board) {}
