package nl.zorgvuldig.events.web;

import java.util.List;
import nl.zorgvuldig.events.EventState;
import nl.zorgvuldig.events.OwnEvents;
import nl.zorgvuldig.web.Tone;

/// The events of which a parent was told.
public record OwnEventsPage(List<OwnEvents.Told> events) {
    public Tone tone(OwnEvents.Told one) {
        return one.file().state() == EventState.CANCELLED ? Tone.NO : Tone.PLAIN;
    }
}
