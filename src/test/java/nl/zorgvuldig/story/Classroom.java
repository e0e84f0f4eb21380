package nl.zorgvuldig.story;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The group of somebody who signs in, with the children of it whom no landmark and no assignment
/// is about. Each story takes children of its own, by their place:
///
/// | place | of `leerkracht` | of `leerkracht2` |
/// |---|---|---|
/// | 0 and 1 | who may read; written from the page of the group | who leaves |
/// | 2 and 3 | an entry of each kind; a plan | who leaves later |
/// | 4 and 5 | a number that may not be there; an agreement | a consultation |
/// | 6 and 7 | a correction | a consultation in confidence |
/// | 8 and 9 | a substitute | consultations without a browser, 7 to 11 |
/// | 10 and 11 | the log | the same |
/// | 12 and 13 | a photo and a report; a medical file | who signs first |
/// | 14 and 15 | a document withdrawn; a medical file that is handed over | an emergency card |
/// | 16 and 17 | a document refused, and one of text | consultations, without a browser |
/// | 18 and 19 | what is confidential, and looking in a timeline | the same |
record Classroom(DemoPlaces.Group group, List<DemoPupils.Pupil> children) {

    static Classroom of(DemoProgram demo, String teacher) {
        Population all = demo.population();
        LocalDate today = all.today();
        PersonId person = demo.person(teacher);
        GroupId id = all.groupRelations().stream()
                .filter(relation -> relation.person().equals(person))
                .filter(relation -> relation.period().contains(today))
                .map(DemoPeople.GroupRelation::group)
                .findFirst()
                .orElseThrow();
        return of(all, id);
    }

    static Classroom of(Population all, GroupId id) {
        DemoPlaces.Group group = all.groups().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<DemoPupils.Pupil> children = all.pupils().stream()
                .filter(pupil -> sits(all, pupil.id(), id))
                .filter(pupil -> !all.landmarks().containsValue(pupil.id()))
                .filter(pupil -> !assigned(all, pupil.id()))
                .sorted(Comparator.comparing(DemoPupils.Pupil::key))
                .toList();
        return new Classroom(group, children);
    }

    private static boolean sits(Population all, PupilId pupil, GroupId group) {
        return all.placements().stream()
                .filter(placement ->
                        placement.pupil().equals(pupil) && placement.group().equals(group))
                .anyMatch(placement -> placement.period().contains(all.today()));
    }

    private static boolean assigned(Population all, PupilId pupil) {
        return all.assignments().stream()
                .anyMatch(assignment -> assignment.pupil().equals(pupil));
    }

    DemoPupils.Pupil child(int place) {
        return children.get(place);
    }

    static String dossier(DemoPupils.Pupil child) {
        return "/leerlingen/" + child.id() + "/dossier";
    }

    /// What can be done with an entry of a dossier, unfolded.
    static Locator more(Locator entry) {
        Locator folded = entry.locator(".note__more");
        if (folded.getAttribute("open") == null) {
            folded.locator("summary").click();
        }
        return folded.locator("div");
    }
}
