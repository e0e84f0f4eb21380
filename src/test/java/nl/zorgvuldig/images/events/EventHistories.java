package nl.zorgvuldig.images.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// School events with what became of them, without a database.
public final class EventHistories {
    static final PersonId TEACHER = new PersonId(new UUID(0, 4));
    static final PersonId HEAD = new PersonId(new UUID(0, 5));

    private EventHistories() {}

    public static EventFile proposed(Instant startsAt, Instant madeAt, LocalDate noticeOn) {
        return new EventFile(
                new SchoolEvent(
                        new SchoolEventId(new UUID(0, 3)),
                        new SchoolId(new UUID(0, 1)),
                        "Sportdag",
                        startsAt,
                        List.of(),
                        noticeOn,
                        TEACHER,
                        madeAt,
                        Optional.empty()),
                List.of());
    }

    /// One that came to a state by the shortest way.
    public static EventFile in(EventState state, Instant startsAt, Instant madeAt, LocalDate noticeOn) {
        EventFile file = proposed(startsAt, madeAt, noticeOn);
        for (EventChange change : way(state, noticeOn)) {
            file = after(file, change, change instanceof EventChange.Accepted ? madeAt : noon(noticeOn));
        }
        return file;
    }

    private static List<EventChange> way(EventState state, LocalDate noticeOn) {
        EventChange accepted = new EventChange.Accepted(noticeOn);
        EventChange noticed = new EventChange.Noticed(1);
        return switch (state) {
            case PROPOSED -> List.of();
            case PLANNED -> List.of(accepted);
            case NOTICED -> List.of(accepted, noticed);
            case READY -> List.of(accepted, noticed, new EventChange.Ready());
            case HELD -> List.of(accepted, noticed, new EventChange.Ready(), new EventChange.Held());
            case CANCELLED -> List.of(accepted, noticed, new EventChange.CalledOff());
        };
    }

    public static EventFile after(EventFile file, EventChange change, Instant at) {
        PersonId by =
                switch (change) {
                    case EventChange.Accepted _, EventChange.Ready _, EventChange.Declined _, EventChange.CalledOff _ ->
                        HEAD;
                    case EventChange.Noticed _, EventChange.Held _, EventChange.Lapsed _ -> PersonId.PROGRAM;
                };
        List<RecordedEvent<EventChange>> history = new ArrayList<>(file.history());
        history.add(file.next(by, at, change));
        return new EventFile(file.request(), history, file.told());
    }

    /// One of each kind.
    public static List<EventChange> changes(LocalDate noticeOn) {
        return List.of(
                new EventChange.Accepted(noticeOn),
                new EventChange.Noticed(3),
                new EventChange.Ready(),
                new EventChange.Held(),
                new EventChange.Declined(),
                new EventChange.CalledOff(),
                new EventChange.Lapsed());
    }

    public static List<EventChange> changes(EventFile file) {
        return file.history().stream().map(RecordedEvent::event).toList();
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
    }
}
