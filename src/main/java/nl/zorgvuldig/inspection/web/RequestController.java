package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.InspectionActs;
import nl.zorgvuldig.inspection.PlanWish;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestKind;
import nl.zorgvuldig.inspection.Requests;
import nl.zorgvuldig.inspection.Withholdings;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head sees who asked to inspect a dossier, plans it, or says no.
@Controller
@RequestMapping(RequestController.ADDRESS)
class RequestController {
    static final String ADDRESS = "/inzage-verzoeken";
    private static final String TEMPLATE = "inspection/request";

    private final AccessControl access;
    private final Requests requests;
    private final Withholdings withholdings;
    private final Dossiers dossiers;
    private final RequestPages pages;
    private final Staff staff;
    private final Clock clock;

    RequestController(
            AccessControl access,
            Requests requests,
            Withholdings withholdings,
            Dossiers dossiers,
            RequestPages pages,
            Staff staff,
            Clock clock) {
        this.access = access;
        this.requests = requests;
        this.withholdings = withholdings;
        this.dossiers = dossiers;
        this.pages = pages;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page list(SignedIn head) {
        boolean keeps = staff.listHolders(StaffFunction.HEAD, SchoolDay.today(clock)).stream()
                .anyMatch(one -> one.person().equals(head.person()));
        return keeps
                ? Page.of("inspection/requests", pages.list(requests.listKept()))
                : Page.refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("inspection.no.head"));
    }

    @GetMapping("/{request}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page request(@PathVariable UUID request, SignedIn head) {
        return with(head, request, (key, file) -> Page.of(TEMPLATE, pages.page(key, file, Form.empty(), Form.empty())));
    }

    @PostMapping("/{request}/plannen")
    Page plan(@PathVariable UUID request, SignedIn head, Form form) {
        return with(
                head,
                request,
                (key, file) -> PlanForm.read(form)
                        .map(wish -> plan(head, key, file, form, wish))
                        .orElseGet(() -> again(key, file, form, Form.empty())));
    }

    /// Looking at the dossier for it is a line of its own in the log.
    private Page plan(SignedIn head, Granted<PupilId> key, RequestFile file, Form form, PlanWish wish) {
        return answer(
                key,
                file,
                form,
                Form.empty(),
                form,
                requests.plan(
                        key,
                        file,
                        PlanForm.seen(form),
                        withholdings.prepare(
                                file,
                                dossiers.read(access.ask(head, EnrolmentActs.READ, key.target())
                                        .orRefuse())),
                        wish));
    }

    @PostMapping("/{request}/weigeren")
    Page refuse(@PathVariable UUID request, SignedIn head, Form form) {
        return with(
                head,
                request,
                (key, file) -> answer(
                        key,
                        file,
                        Form.empty(),
                        form,
                        form,
                        requests.refuse(key, file, PlanForm.seen(form), form.value("reason"))));
    }

    private Page answer(
            Granted<PupilId> key, RequestFile file, Form planning, Form refusing, Form sent, Outcome<Nothing> decided) {
        return Page.answer(
                decided,
                sent,
                "move",
                _ -> Page.seeOther(RequestPages.address(file)),
                () -> again(key, file, planning, refusing));
    }

    private Page again(Granted<PupilId> key, RequestFile file, Form planning, Form refusing) {
        return Page.again(TEMPLATE, pages.page(key, file, planning, refusing));
    }

    /// A request one has nothing to do with is not there.
    private Page with(SignedIn head, UUID id, BiFunction<Granted<PupilId>, RequestFile, Page> what) {
        RequestId request = new RequestId(id);
        Optional<PupilId> pupil = requests.findPupil(request);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        Granted<PupilId> key =
                access.ask(head, InspectionActs.KEEP_INSPECTION, pupil.get()).orRefuse();
        return requests.find(key, request)
                .filter(one -> one.request().kind() == RequestKind.INSPECTION)
                .map(file -> what.apply(key, file))
                .orElseGet(Page::notFound);
    }
}
