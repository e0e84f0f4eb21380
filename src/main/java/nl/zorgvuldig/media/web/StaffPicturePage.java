package nl.zorgvuldig.media.web;

import java.util.List;
import nl.zorgvuldig.media.StaffAnswer;
import nl.zorgvuldig.web.Form;

/// What an employee says about pictures of themselves.
///
/// @param answers newest first
public record StaffPicturePage(List<StaffAnswer> answers, Form form) {}
