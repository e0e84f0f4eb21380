package nl.zorgvuldig.images.events.web;

import java.util.List;
import nl.zorgvuldig.images.events.EventState;
import nl.zorgvuldig.images.events.OwnEvents;
import nl.zorgvuldig.platform.web.TagTone;

/// The events a parent was notified of.
public record OwnEventsPage(List<OwnEvents.Told> events) {
    public TagTone tone(OwnEvents.Told told) {
        return told.file().state() == EventState.CANCELLED ? TagTone.NO : TagTone.PLAIN;
    }
}
