package nl.zorgvuldig.platform.calendar.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.Optional;
import nl.zorgvuldig.platform.calendar.CalendarFeeds;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Page on which somebody makes, renews and ends the secret address of their calendar. The address
/// is on the answer to that form alone, and on no page that can be opened again.
@Controller
@RequestMapping(CalendarFeeds.PAGE)
class CalendarFeedController {
    private static final String SEEN = "gezien";
    private static final String SECRET = "adres";
    private static final String TEMPLATE = "platform/calendar/feed";

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    Page show(SignedInUser who) {
        return Page.of(TEMPLATE, page(who, Form.empty(), Optional.empty()));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page renew(SignedInUser who, Form form) {
        return Page.answer(
                feeds.renew(who, form.count(SEEN).orElse(0)),
                form,
                SECRET,
                code -> Page.of(TEMPLATE, page(who, Form.empty(), Optional.of(feeds.address(code)))),
                () -> Page.again(TEMPLATE, page(who, form, Optional.empty())));
    }

    @PostMapping("/uit")
    @Upholds(CONFIDENTIALITY)
    Page end(SignedInUser who, Form form) {
        return Page.answer(
                feeds.end(who),
                form,
                SECRET,
                _ -> Page.seeOther(CalendarFeeds.PAGE),
                () -> Page.again(TEMPLATE, page(who, form, Optional.empty())));
    }

    private CalendarFeedPage page(SignedInUser who, Form form, Optional<String> shown) {
        return new CalendarFeedPage(form, feeds.find(who), shown);
    }
}
