package nl.zorgvuldig.access.web;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.GroupList;
import nl.zorgvuldig.access.OpenGroups;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.PupilLists;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.KeptSearches;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Finding pupils: by group, or by name. Shows only pupils whose dossier opens to the reader.
@Controller
class PupilsController {
    private static final String SEARCH = "/leerlingen";
    private static final String TEMPLATE = "access/search";
    private static final int LONGEST_QUESTION = 80;

    private final KeptSearches searches;
    private final OpenGroups groups;
    private final PupilLists lists;

    PupilsController(OpenGroups groups, PupilLists lists, KeptSearches searches) {
        this.searches = searches;
        this.groups = groups;
        this.lists = lists;
    }

    @GetMapping("/groepen")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page groups(SignedIn reader) {
        return Page.of("access/groups", new GroupsPage(groups.list(reader)));
    }

    @GetMapping("/groepen/{group}")
    Page group(@Opens(EnrolmentActs.LIST_CODE) Granted<GroupList> list) {
        Group group = list.target().group();
        return Page.of(
                "access/group",
                new GroupPage(
                        group.shortName(),
                        "/groepen/" + group.id() + "/camerakaart",
                        list.because(),
                        list.target().pupils()));
    }

    @GetMapping(SEARCH)
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page search(SignedIn reader, HttpServletRequest request) {
        String typed = searches.find(request, reader).orElse("");
        return Page.of(
                TEMPLATE,
                typed.length() < 2
                        ? SearchPage.nothingAsked(typed)
                        : SearchPage.found(typed, lists.search(reader, typed)));
    }

    /// A name is sent in the form and never in an address: addresses are kept, by browsers and by
    /// everything between them and us.
    @PostMapping(SEARCH)
    Page search(Form form, SignedIn reader, HttpServletRequest request) {
        String typed = form.value("zoek");
        return searches.keep(request, reader, typed.substring(0, Math.min(typed.length(), LONGEST_QUESTION)));
    }
}
