package nl.zorgvuldig.media;

import java.time.Instant;

/// What an employee said about pictures of themselves, and when.
public record StaffAnswer(StaffSaid said, Instant givenAt) {}
