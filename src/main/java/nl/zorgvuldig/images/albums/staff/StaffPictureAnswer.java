package nl.zorgvuldig.images.albums.staff;

import java.time.Instant;

/// What an employee said about pictures of themselves, and when.
public record StaffPictureAnswer(StaffPictureChoice said, Instant givenAt) {}
