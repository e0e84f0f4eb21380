package nl.zorgvuldig.access.control.lists;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.platform.identity.SavedSearches;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Pages for finding pupils by group or by name. They show only pupils whose dossier opens to the
/// reader.
@Controller
class PupilsController {
    private static final String SEARCH = "/leerlingen";
    private static final String TEMPLATE = "access/control/lists/search";
    private static final int LONGEST_QUESTION = 80;

    private final SavedSearches searches;
    private final AccessibleGroups groups;
    private final PupilLists lists;

    PupilsController(AccessibleGroups groups, PupilLists lists, SavedSearches searches) {
        this.searches = searches;
        this.groups = groups;
        this.lists = lists;
    }

    @GetMapping("/groepen")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page groups(SignedInUser reader) {
        return Page.of("access/control/lists/groups", new GroupsPage(groups.list(reader)));
    }

    @GetMapping(SEARCH)
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page search(SignedInUser reader, HttpServletRequest request) {
        String typed = searches.find(request, reader).orElse("");
        return Page.of(
                TEMPLATE,
                typed.length() < 2
                        ? PupilSearchPage.nothingAsked(typed)
                        : PupilSearchPage.found(typed, lists.search(reader, typed)));
    }

    /// A name is sent in the form and never in an address: addresses are stored by browsers and by
    /// everything between them and us.
    @PostMapping(SEARCH)
    Page search(Form form, SignedInUser reader, HttpServletRequest request) {
        String typed = form.value("zoek");
        return searches.keep(request, reader, typed.substring(0, Math.min(typed.length(), LONGEST_QUESTION)));
    }
}
