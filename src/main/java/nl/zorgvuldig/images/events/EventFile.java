package nl.zorgvuldig.images.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.events.EventChange.CancellationReason;
import nl.zorgvuldig.images.events.notices.ParentNoticeStatus;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// A school event with its history.
///
/// @param history in order, as far as it is stored ([EventColumns])
/// @param told notice status of the parents; nobody in a file that is only displayed
public record EventFile(SchoolEvent request, List<RecordedEvent<EventChange>> history, ParentNoticeStatus told)
        implements CaseFile<SchoolEvent, EventChange> {
    public EventFile {
        history = List.copyOf(history);
    }

    EventFile(SchoolEvent request, List<RecordedEvent<EventChange>> history) {
        this(request, history, ParentNoticeStatus.NOBODY);
    }

    /// This file with the notice status, for rules that depend on it.
    public EventFile with(ParentNoticeStatus parents) {
        return new EventFile(request, history, parents);
    }

    public SchoolEventId id() {
        return request.id();
    }

    public EventState state() {
        return EventRules.RULES.state(this);
    }

    /// Whether this change is possible on a day, assuming that every parent was notified.
    public boolean can(Class<? extends EventChange> change, LocalDate today) {
        return EventRules.RULES.whyNot(this, change, today).isEmpty();
    }

    public Optional<Instant> noticedAt() {
        return last(EventChange.Noticed.class).map(RecordedEvent::at);
    }

    /// Version of the notice that was sent; 0 before.
    public int version() {
        return history.stream()
                .map(RecordedEvent::event)
                .mapToInt(change -> change instanceof EventChange.Noticed(int version) ? version : 0)
                .max()
                .orElse(0);
    }

    /// The reason for cancellation, for a cancelled event.
    public Optional<CancellationReason> end() {
        return history.stream()
                .flatMap(recorded -> recorded.event().end().stream())
                .findFirst();
    }
}
