package nl.zorgvuldig.consultation.web;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consultation.Tallies;
import nl.zorgvuldig.consultation.TallyRules;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Signals counted over a group or a school, without names.
@Controller
class TallyController {
    private static final String PLACE = "waar";

    private final Tallies tallies;
    private final Schools schools;
    private final Clock clock;

    TallyController(Tallies tallies, Schools schools, Clock clock) {
        this.tallies = tallies;
        this.schools = schools;
        this.clock = clock;
    }

    /// A school, or one of its groups.
    private record Place(String id, String name, School school, Optional<GroupId> group) {}

    @GetMapping(ConsultationController.ADDRESS + "/signalen")
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page signals(SignedIn who, Form form) {
        List<Place> places = places(who);
        if (places.isEmpty()) {
            return Page.refused(TALKS_END_IN_AGREEMENTS, Sentence.of("consultation.no.leads_no_school"));
        }
        Place here = places.stream()
                .filter(one -> one.id().equals(form.value(PLACE)))
                .findFirst()
                .orElse(places.getFirst());
        return Page.of(
                "consultation/signals",
                new TallyPage(
                        places.stream()
                                .map(one -> Form.Option.of(one.id(), one.name()))
                                .toList(),
                        tallies.count(here.school(), here.group()).entrySet().stream()
                                .map(one -> new TallyPage.Line(one.getKey().code(), count(one.getValue())))
                                .toList(),
                        TallyRules.FEWEST,
                        form.with(PLACE, here.id())));
    }

    private static Sentence count(TallyRules.Count count) {
        return switch (count) {
            case TallyRules.Count.Few _ -> Sentence.of("consultation.count.few", TallyRules.FEWEST);
            case TallyRules.Count.Many many -> Sentence.of("consultation.count.many", many.pupils());
        };
    }

    private List<Place> places(SignedIn who) {
        List<Place> places = new ArrayList<>();
        SchoolYear year = SchoolYear.of(SchoolDay.today(clock));
        for (School school : tallies.listSchools(who)) {
            places.add(new Place(school.id().toString(), school.name(), school, Optional.empty()));
            for (Group group : schools.listGroups(school.id(), year)) {
                places.add(new Place(group.id().toString(), group.name(), school, Optional.of(group.id())));
            }
        }
        return places;
    }
}
