package nl.zorgvuldig.events.web;

import java.util.List;
import nl.zorgvuldig.events.Notice;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.Form;

/// What a school asks before its events, and writing it otherwise.
///
/// @param earlier the versions before, newest first
public record NoticePage(School school, Notice newest, List<Notice> earlier, Form form) {
    public String address() {
        return NoticeController.address(school.id());
    }
}
