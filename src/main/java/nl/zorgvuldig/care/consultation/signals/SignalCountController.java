package nl.zorgvuldig.care.consultation.signals;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.web.ConsultationController;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages with counts of signals for a group or a school, without names.
@Controller
class SignalCountController {
    private static final String PLACE = "waar";

    private final SignalCounts tallies;
    private final Schools schools;
    private final Clock clock;

    SignalCountController(SignalCounts tallies, Schools schools, Clock clock) {
        this.tallies = tallies;
        this.schools = schools;
        this.clock = clock;
    }

    /// A school, or one of its groups.
    private record Place(String id, String name, School school, Optional<GroupId> group) {}

    @GetMapping(ConsultationController.ADDRESS + "/signalen")
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page signals(SignedInUser who, Form form) {
        List<Place> places = places(who);
        if (places.isEmpty()) {
            return Page.refused(TALKS_END_IN_AGREEMENTS, Sentence.of("consultation.no.leads_no_school"));
        }
        Place here = places.stream()
                .filter(place -> place.id().equals(form.value(PLACE)))
                .findFirst()
                .orElse(places.getFirst());
        return Page.of(
                "care/consultation/signals/signals",
                new SignalCountPage(
                        places.stream()
                                .map(place -> Form.Option.of(place.id(), place.name()))
                                .toList(),
                        tallies.count(here.school(), here.group()).entrySet().stream()
                                .map(entry ->
                                        new SignalCountPage.Line(entry.getKey().code(), count(entry.getValue())))
                                .toList(),
                        SignalCountRules.FEWEST,
                        form.with(PLACE, here.id())));
    }

    private static Sentence count(SignalCountRules.Count count) {
        return switch (count) {
            case SignalCountRules.Count.Few _ -> Sentence.of("consultation.count.few", SignalCountRules.FEWEST);
            case SignalCountRules.Count.Many many -> Sentence.of("consultation.count.many", many.pupils());
        };
    }

    private List<Place> places(SignedInUser who) {
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
