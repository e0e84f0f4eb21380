package nl.zorgvuldig.platform.web.navigation;

import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Page of a place of the bar with several pages: lists those that the reader has.
@Controller
class MenuController {
    static final String ADDRESS = "/menu/";

    @GetMapping(ADDRESS + "{place}")
    Page place(@PathVariable String place) {
        return Page.of("platform/web/place", new MenuPage(place));
    }
}
