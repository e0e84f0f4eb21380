package nl.zorgvuldig.images.events.web;

import java.util.List;
import nl.zorgvuldig.images.events.notices.EventNotice;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.School;

/// The notice of a school, and the form for a new version.
///
/// @param earlier earlier versions, newest first
public record EventNoticePage(School school, EventNotice newest, List<EventNotice> earlier, Form form) {
    public String address() {
        return EventNoticeController.address(school.id());
    }
}
