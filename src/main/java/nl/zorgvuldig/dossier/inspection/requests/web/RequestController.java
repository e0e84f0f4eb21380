package nl.zorgvuldig.dossier.inspection.requests.web;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointmentWish;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.withholding.Withholdings;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head sees requests to inspect a dossier, plans them, or refuses.
@Controller
@RequestMapping(RequestController.ADDRESS)
public class RequestController {
    public static final String ADDRESS = "/inzage-verzoeken";
    private static final String TEMPLATE = "dossier/inspection/requests/request";

    private final AccessControl access;
    private final AccessRequests requests;
    private final Withholdings withholdings;
    private final Dossiers dossiers;
    private final RequestPages pages;
    private final Staff staff;
    private final Clock clock;

    RequestController(
            AccessControl access,
            AccessRequests requests,
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
    Page list(SignedInUser head) {
        boolean keeps = staff.listHolders(StaffFunction.HEAD, SchoolDay.today(clock)).stream()
                .anyMatch(function -> function.person().equals(head.person()));
        return keeps
                ? Page.of("dossier/inspection/requests/requests", pages.list(requests.listKept()))
                : Page.refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("inspection.no.head"));
    }

    @GetMapping("/{request}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page request(@PathVariable UUID request, SignedInUser head) {
        return with(head, request, (key, file) -> Page.of(TEMPLATE, pages.page(key, file, Form.empty(), Form.empty())));
    }

    @PostMapping("/{request}/plannen")
    Page plan(@PathVariable UUID request, SignedInUser head, Form form) {
        return with(
                head,
                request,
                (key, file) -> InspectionAppointmentForm.read(form)
                        .map(wish -> plan(head, key, file, form, wish))
                        .orElseGet(() -> again(key, file, form, Form.empty())));
    }

    /// Reading the dossier for this writes an audit event of its own.
    private Page plan(
            SignedInUser head, Granted<PupilId> key, RequestFile file, Form form, InspectionAppointmentWish wish) {
        return answer(
                key,
                file,
                form,
                Form.empty(),
                form,
                requests.plan(
                        key,
                        file,
                        InspectionAppointmentForm.seen(form),
                        withholdings.prepare(
                                file,
                                dossiers.read(access.ask(head, EnrolmentActs.READ, key.target())
                                        .orRefuse())),
                        wish));
    }

    @PostMapping("/{request}/weigeren")
    Page refuse(@PathVariable UUID request, SignedInUser head, Form form) {
        return with(
                head,
                request,
                (key, file) -> answer(
                        key,
                        file,
                        Form.empty(),
                        form,
                        form,
                        requests.refuse(key, file, InspectionAppointmentForm.seen(form), form.value("reason"))));
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

    /// A request that one has nothing to do with gives "not found".
    private Page with(SignedInUser head, UUID id, BiFunction<Granted<PupilId>, RequestFile, Page> what) {
        RequestId request = new RequestId(id);
        Optional<PupilId> pupil = requests.findPupil(request);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        Granted<PupilId> key =
                access.ask(head, InspectionActs.KEEP_INSPECTION, pupil.get()).orRefuse();
        return requests.find(key, request)
                .filter(requestFile -> requestFile.request().kind() == RequestKind.INSPECTION)
                .map(file -> what.apply(key, file))
                .orElseGet(Page::notFound);
    }
}
