package nl.zorgvuldig.access.web;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import nl.zorgvuldig.access.GroupList;
import nl.zorgvuldig.access.OpenGroups;
import nl.zorgvuldig.access.PupilLists;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Finding pupils: by group, or by name. Shows only pupils whose dossier opens to the reader.
@Controller
class PupilsController {
    private static final int LONGEST_QUESTION = 80;

    private final OpenGroups groups;
    private final PupilLists lists;

    PupilsController(OpenGroups groups, PupilLists lists) {
        this.groups = groups;
        this.lists = lists;
    }

    @GetMapping("/groepen")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page groups(SignedIn reader) {
        return Page.of("access/groups", new GroupsPage(groups.list(reader)));
    }

    @GetMapping("/groepen/{group}")
    Page group(@PathVariable GroupId group, SignedIn reader) {
        GroupList found = lists.inGroup(reader, group);
        return found.pupils().isEmpty() || found.group().isEmpty()
                ? Page.refused(DOSSIER_FOR_GUIDES_AND_AUTHORITY, Sentence.of("access.no.group"))
                : Page.of(
                        "access/group",
                        new GroupPage(found.group().get().shortName(), found.pupils()));
    }

    @GetMapping("/leerlingen")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page search(@RequestParam(defaultValue = "") String zoek, SignedIn reader) {
        String typed = zoek.replace("\u0000", "").strip();
        if (typed.length() > LONGEST_QUESTION) {
            typed = typed.substring(0, LONGEST_QUESTION);
        }
        return Page.of(
                "access/search",
                typed.length() < 2
                        ? SearchPage.nothingAsked(typed)
                        : SearchPage.found(typed, lists.search(reader, typed)));
    }
}
