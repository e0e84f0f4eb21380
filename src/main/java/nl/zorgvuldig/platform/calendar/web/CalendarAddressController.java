package nl.zorgvuldig.platform.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.zorgvuldig.platform.calendar.CalendarFeeds;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.NotFoundCounter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Somebody's calendar at its secret address, for a calendar program, which does not sign in. The
/// answer is the same for an address that never existed and for one that ended. Of one network at
/// most [#WRONG] wrong addresses are answered within a quarter of an hour, and one address at most
/// [#OFTEN] times.
@Controller
class CalendarAddressController {
    private static final int WRONG = 40;
    private static final int OFTEN = 30;

    private final CalendarFeeds feeds;
    private final AttemptCounter tries;

    CalendarAddressController(CalendarFeeds feeds, AttemptCounter tries) {
        this.feeds = feeds;
        this.tries = tries;
    }

    @GetMapping(CalendarFeeds.PATH + "{address}")
    @Upholds(Clause.CONFIDENTIALITY)
    void show(@PathVariable String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<LinkCode> code = read(address);
        Optional<SignedInUser> owner = code.flatMap(feeds::owner);
        if (owner.isEmpty()) {
            limit("calendar feed from", AttemptCounter.network(request), WRONG);
            NotFoundCounter.add();
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        limit("calendar feed", code.orElseThrow().text(), OFTEN);
        byte[] text = feeds.read(owner.get(), code.orElseThrow()).getBytes(UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"agenda.ics\"");
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static Optional<LinkCode> read(String address) {
        return address.endsWith(CalendarFeeds.END)
                ? LinkCode.read(address.substring(0, address.length() - CalendarFeeds.END.length()))
                : Optional.empty();
    }

    private void limit(String purpose, String who, int most) {
        if (!tries.allowed(purpose, who, most)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
