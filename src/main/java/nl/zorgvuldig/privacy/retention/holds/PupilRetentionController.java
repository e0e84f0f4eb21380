package nl.zorgvuldig.privacy.retention.holds;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionHolds;
import nl.zorgvuldig.privacy.retention.RetentionSchedule;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.destruction.DueDestructions;
import nl.zorgvuldig.privacy.retention.destruction.RetentionVisibilities;
import nl.zorgvuldig.privacy.retention.destruction.RetentionVisibility;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on when one pupil's data is due for destruction, now or if the pupil left on a given day,
/// and on placing a hold.
@Controller
@RequestMapping("/leerlingen/{pupil}/bewaren")
class PupilRetentionController {
    private static final String TEMPLATE = "privacy/retention/holds/pupil";

    private final DueDestructions lists;
    private final RetentionHolds holds;
    private final RetentionSchedules schedules;
    private final RetentionVisibilities sights;
    private final Pupils pupils;
    private final Clock clock;

    PupilRetentionController(
            DueDestructions lists,
            RetentionHolds holds,
            RetentionSchedules schedules,
            RetentionVisibilities sights,
            Pupils pupils,
            Clock clock) {
        this.lists = lists;
        this.holds = holds;
        this.schedules = schedules;
        this.sights = sights;
        this.pupils = pupils;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page pupil(@PathVariable UUID pupil, SignedInUser who, Form form) {
        RetentionVisibility sight = sights.of(who.person());
        return lists.find(sight, new PupilId(pupil))
                .map(where -> Page.of(TEMPLATE, page(sight, where, form)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/aanhouden")
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Page hold(@PathVariable UUID pupil, SignedInUser who, Form form) {
        RetentionVisibility sight = sights.of(who.person());
        Optional<SchoolCareer> where = lists.find(sight, new PupilId(pupil)).filter(sight::decides);
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
                : Page.saved("/leerlingen/" + pupil + "/bewaren");
    }

    @PostMapping("/aanhouden/{hold}/opheffen")
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Page lift(@PathVariable UUID pupil, @PathVariable UUID hold, SignedInUser who) {
        RetentionVisibility sight = sights.of(who.person());
        PupilId id = new PupilId(pupil);
        return lists.find(sight, id).filter(sight::decides).isPresent() && holds.lift(id, hold)
                ? Page.saved("/leerlingen/" + pupil + "/bewaren")
                : Page.notFound();
    }

    private PupilRetentionPage page(RetentionVisibility sight, SchoolCareer where, Form form) {
        PupilId pupil = where.pupil();
        if (!form.value("day").isEmpty() && form.day("day").isEmpty()) {
            form.wrong("day", "retention.hold.no.day");
        }
        if (form.value(Form.NUMBER).isEmpty()) {
            form.numbered(clock);
        }
        return new PupilRetentionPage(
                pupil,
                pupils.findName(where.keeper(), pupil).orElse(new PersonName("", "", "–")),
                lists.of(sight, where),
                simulate(form.day("day")),
                holds.list(pupil),
                sight.decides(where),
                SchoolDay.today(clock),
                form);
    }

    private List<PupilRetentionPage.Goes> simulate(Optional<LocalDate> day) {
        RetentionSchedule schedule = schedules.current();
        return day.stream()
                .flatMap(leaving -> java.util.Arrays.stream(PupilDataPart.values())
                        .map(part -> new PupilRetentionPage.Goes(
                                part,
                                schedule.find(part.code()).orElseThrow().term().dueOn(leaving))))
                .toList();
    }
}
