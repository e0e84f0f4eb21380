package nl.zorgvuldig.images.albums.staff;

import java.time.Instant;

/// Answer of an employee about pictures of themselves, and its time.
public record StaffPictureAnswer(StaffPictureChoice said, Instant givenAt) {}
