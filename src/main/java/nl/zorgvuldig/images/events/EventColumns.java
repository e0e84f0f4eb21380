package nl.zorgvuldig.images.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.events.EventChange.CancellationReason;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// The columns of an event that record its changes; its history is derived from them.
///
/// @param version of the notice that was sent; 0 before
/// @param why it is cancelled
record EventColumns(
        EventState state,
        LocalDate noticeOn,
        By made,
        int version,
        Optional<Instant> noticedAt,
        Optional<By> ready,
        Optional<By> ended,
        Optional<CancellationReason> why) {

    /// Person and time of a change.
    record By(PersonId person, Instant at) {}

    /// The history. No column stores by whom and when an event was accepted: the acceptance gets
    /// the maker and time of the event, and neither is shown to anybody. For a proposal that began,
    /// no column stores whether it was accepted: it counts as accepted.
    List<RecordedEvent<EventChange>> history() {
        List<RecordedEvent<EventChange>> history = new ArrayList<>();
        if (accepted()) {
            add(history, made, new EventChange.Accepted(noticeOn));
        }
        noticedAt.ifPresent(at -> add(history, new By(PersonId.PROGRAM, at), new EventChange.Noticed(version)));
        ready.ifPresent(by -> add(history, by, new EventChange.Ready()));
        ended.ifPresent(by -> add(history, by, why.map(EventColumns::cancelled).orElseGet(EventChange.Held::new)));
        return history;
    }

    private boolean accepted() {
        return noticedAt.isPresent()
                || state != EventState.PROPOSED && !why.equals(Optional.of(CancellationReason.DECLINED));
    }

    private static EventChange cancelled(CancellationReason why) {
        return switch (why) {
            case DECLINED -> new EventChange.Declined();
            case CALLED_OFF -> new EventChange.CalledOff();
            case NOT_READY -> new EventChange.Lapsed();
        };
    }

    private static void add(List<RecordedEvent<EventChange>> history, By by, EventChange change) {
        history.add(new RecordedEvent<>(history.size() + 1, by.person(), by.at(), change));
    }
}
