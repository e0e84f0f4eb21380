package nl.zorgvuldig.images.albums.staff;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;

/// Answers of an employee about pictures of themselves.
///
/// @param answers newest first
public record StaffPicturePage(List<StaffPictureAnswer> answers, Form form) {}
