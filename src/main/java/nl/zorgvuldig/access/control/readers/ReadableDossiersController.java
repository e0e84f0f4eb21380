package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.reviews.AccessReviews;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.School;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages on what one employee could open, and for choosing whom to ask about.
@Controller
@RequestMapping(ReadableDossiersController.ADDRESS)
public class ReadableDossiersController {
    public static final String ADDRESS = "/wie-kan";

    private final ReadableDossiers what;
    private final AccessReviews reviews;
    private final Clock clock;

    ReadableDossiersController(ReadableDossiers what, AccessReviews reviews, Clock clock) {
        this.what = what;
        this.reviews = reviews;
        this.clock = clock;
    }

    /// @param school whose people are shown, for a reader who may ask about more than one
    @GetMapping
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    Page people(
            @RequestParam(required = false) Optional<UUID> school,
            @Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<AccessOversight> key) {
        Map<School, List<SchoolColleague>> all = what.listPeople(key.target());
        Optional<School> chosen = school.isEmpty() && all.size() == 1
                ? all.keySet().stream().findFirst()
                : all.keySet().stream()
                        .filter(each -> school.filter(id -> id.equals(each.id().value()))
                                .isPresent())
                        .findFirst();
        return school.isPresent() && chosen.isEmpty()
                ? Page.notFound()
                : Page.of(
                        "access/control/readers/people",
                        new ColleagueChoicePage(
                                key.clause(),
                                key.because(),
                                List.copyOf(all.keySet()),
                                chosen,
                                chosen.map(each -> all.getOrDefault(each, List.of()))
                                        .orElse(List.of()),
                                key.relation() == AccessRelation.HEAD,
                                !reviews.waiting().isEmpty()));
    }

    @GetMapping("/{employee}")
    Page person(
            @PathVariable PersonId employee,
            @Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<AccessOversight> key) {
        return what.list(key, employee)
                .map(reach -> Page.of(
                        "access/control/readers/what",
                        new ReadableDossiersPage(key.clause(), key.because(), SchoolDay.today(clock), reach)))
                .orElseGet(Page::notFound);
    }
}
