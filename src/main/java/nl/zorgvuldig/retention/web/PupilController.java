package nl.zorgvuldig.retention.web;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.DueLists;
import nl.zorgvuldig.retention.Holds;
import nl.zorgvuldig.retention.Part;
import nl.zorgvuldig.retention.Schedule;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.retention.Sight;
import nl.zorgvuldig.retention.Sights;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// When what is kept about one pupil goes: now, and if the pupil left on a day; and holding it
/// back.
@Controller
@RequestMapping("/leerlingen/{pupil}/bewaren")
class PupilController {
    private static final String TEMPLATE = "retention/pupil";

    private final DueLists lists;
    private final Holds holds;
    private final Schedules schedules;
    private final Sights sights;
    private final Pupils pupils;
    private final Clock clock;

    PupilController(DueLists lists, Holds holds, Schedules schedules, Sights sights, Pupils pupils, Clock clock) {
        this.lists = lists;
        this.holds = holds;
        this.schedules = schedules;
        this.sights = sights;
        this.pupils = pupils;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page pupil(@PathVariable UUID pupil, SignedIn who, Form form) {
        Sight sight = sights.of(who.person());
        return lists.find(sight, new PupilId(pupil))
                .map(where -> Page.of(TEMPLATE, page(sight, where, form)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/aanhouden")
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Page hold(@PathVariable UUID pupil, SignedIn who, Form form) {
        Sight sight = sights.of(who.person());
        Optional<Whereabouts> where = lists.find(sight, new PupilId(pupil)).filter(sight::decides);
        if (where.isEmpty()) {
            return Page.notFound();
        }
        Optional<FormId> number = form.number("reason");
        Optional<LocalDate> until = form.requiredDay("until", "retention.hold.no.day");
        if (number.isPresent() && until.isPresent()) {
            form.wrong(holds.place(new PupilId(pupil), number.get(), form.value("reason"), until.get()));
        }
        return form.wrong()
                ? Page.again(TEMPLATE, page(sight, where.get(), form))
                : Page.seeOther("/leerlingen/" + pupil + "/bewaren");
    }

    @PostMapping("/aanhouden/{hold}/opheffen")
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Page lift(@PathVariable UUID pupil, @PathVariable UUID hold, SignedIn who) {
        Sight sight = sights.of(who.person());
        PupilId id = new PupilId(pupil);
        return lists.find(sight, id).filter(sight::decides).isPresent() && holds.lift(id, hold)
                ? Page.seeOther("/leerlingen/" + pupil + "/bewaren")
                : Page.notFound();
    }

    private PupilPage page(Sight sight, Whereabouts where, Form form) {
        PupilId pupil = where.pupil();
        if (!form.value("day").isEmpty() && form.day("day").isEmpty()) {
            form.wrong("day", "retention.hold.no.day");
        }
        if (form.value(Form.NUMBER).isEmpty()) {
            form.numbered(clock);
        }
        return new PupilPage(
                pupil,
                pupils.findName(where.keeper(), pupil).orElse(new PersonName("", "", "–")),
                lists.of(sight, where),
                simulate(form.day("day")),
                holds.list(pupil),
                sight.decides(where),
                SchoolDay.today(clock),
                form);
    }

    private List<PupilPage.Goes> simulate(Optional<LocalDate> day) {
        Schedule schedule = schedules.current();
        return day.stream()
                .flatMap(leaving -> java.util.Arrays.stream(Part.values())
                        .map(part -> new PupilPage.Goes(
                                part,
                                schedule.find(part.code()).orElseThrow().term().dueOn(leaving))))
                .toList();
    }
}
