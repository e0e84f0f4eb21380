package nl.zorgvuldig.platform.calendar;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.story.DemoProgram;

/// Calendars on the demonstration board, as their doors are asked and as a calendar program reads
/// them.
public final class CalendarDesk {
    public final DemoProgram demo = DemoProgram.running();
    private final CalendarFeeds feeds = demo.part(CalendarFeeds.class);

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    public Outcome<LinkCode> renew(SignedInUser who, int seen) {
        return as(who, () -> feeds.renew(who, seen));
    }

    /// An address of this person, in place of the one there is.
    public LinkCode made(SignedInUser who) {
        int seen = as(who, () -> feeds.find(who).map(CalendarFeed::version).orElse(0));
        return ((Outcome.Done<LinkCode>) renew(who, seen)).made();
    }

    public void end(SignedInUser who) {
        as(who, () -> feeds.end(who));
    }

    public Optional<CalendarFeed> find(SignedInUser who) {
        return as(who, () -> feeds.find(who));
    }

    public static String path(LinkCode code) {
        return "/agenda/" + code.text() + ".ics";
    }

    /// As a calendar program, which has not signed in.
    public HttpResponse<String> get(LinkCode code) {
        return demo.nobody().get(path(code));
    }

    public int status(LinkCode code) {
        return get(code).statusCode();
    }

    public List<VEvent> events(LinkCode code) {
        return Biweekly.parse(get(code).body()).first().getEvents();
    }

    /// The event of one case, when the calendar has it.
    public Optional<VEvent> event(LinkCode code, Object id) {
        return events(code).stream()
                .filter(event -> event.getUid().getValue().equals(id + "@zorgvuldig"))
                .findFirst();
    }
}
