package nl.zorgvuldig.access.web;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.util.Optional;
import nl.zorgvuldig.access.OpenGroups;
import nl.zorgvuldig.access.PupilList;
import nl.zorgvuldig.access.PupilLists;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
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
    private final Schools schools;

    PupilsController(OpenGroups groups, PupilLists lists, Schools schools) {
        this.groups = groups;
        this.lists = lists;
        this.schools = schools;
    }

    @GetMapping("/groepen")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page groups(SignedIn reader) {
        return Page.of("access/groups", new GroupsPage(groups.list(reader)));
    }

    @GetMapping("/groepen/{group}")
    Page group(@PathVariable GroupId group, SignedIn reader) {
        PupilList pupils = lists.inGroup(reader, group);
        Optional<Group> found = schools.findGroup(group);
        return pupils.pupils().isEmpty() || found.isEmpty()
                ? Page.refused(DOSSIER_FOR_GUIDES_AND_AUTHORITY, Sentence.of("access.no.group"))
                : Page.of("access/group", new GroupPage(found.get().shortName(), pupils.pupils()));
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
