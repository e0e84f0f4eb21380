package nl.zorgvuldig.care.medical.viewings.web;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.care.medical.keys.web.DoctorKeyAccess;
import nl.zorgvuldig.care.medical.viewings.MedicalViewings;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the doctor reads requests to see a medical file, makes an appointment, or
/// answers.
@Controller
@RequestMapping(ViewingController.ADDRESS)
public class ViewingController {
    public static final String ADDRESS = "/medisch/inzage";
    private static final String TEMPLATE = "care/medical/viewings/viewing";

    private final MedicalViewings viewings;
    private final ViewingPages pages;
    private final DoctorKeyAccess places;

    ViewingController(MedicalViewings viewings, ViewingPages pages, DoctorKeyAccess places) {
        this.viewings = viewings;
        this.pages = pages;
        this.places = places;
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page viewings(SignedInUser doctor, HttpSession session) {
        return places.open(doctor, session.getId(), _ -> Page.of("care/medical/viewings/viewings", pages.list()));
    }

    @GetMapping("/{request}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page viewing(@PathVariable UUID request, SignedInUser doctor, HttpSession session) {
        return with(
                request,
                doctor,
                session,
                file -> Page.of(TEMPLATE, pages.page(doctor, file, ViewingForms.seen(file), ViewingForms.seen(file))));
    }

    @PostMapping("/{request}/plannen")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page plan(@PathVariable UUID request, SignedInUser doctor, Form form, HttpSession session) {
        return with(request, doctor, session, file -> {
            Supplier<Page> again = () -> Page.again(TEMPLATE, pages.page(doctor, file, form, ViewingForms.seen(file)));
            return ViewingForms.plan(form, doctor.person())
                    .map(wish -> viewings.plan(doctor, file, ViewingForms.seen(form), wish))
                    .map(decided -> answer(decided, form, "day", file, again))
                    .orElseGet(again);
        });
    }

    @PostMapping("/{request}/antwoord")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page answer(@PathVariable UUID request, SignedInUser doctor, Form form, HttpSession session) {
        return with(request, doctor, session, file -> {
            Supplier<Page> again = () -> Page.again(TEMPLATE, pages.page(doctor, file, ViewingForms.seen(file), form));
            return ViewingForms.answer(form)
                    .map(viewingAnswer -> viewings.answer(doctor, file, ViewingForms.seen(form), viewingAnswer))
                    .map(decided -> answer(decided, form, "answer", file, again))
                    .orElseGet(again);
        });
    }

    /// @param field beside which a general objection is shown
    private static Page answer(
            Outcome<Nothing> decided, Form form, String field, RequestFile file, Supplier<Page> again) {
        Outcome<Nothing> beside = decided instanceof Outcome.Rejected<Nothing>(var objections)
                ? Outcome.rejected(besideField(objections, field))
                : decided;
        return Page.answer(beside, form, field, _ -> Page.seeOther(ViewingPages.address(file)), again);
    }

    private static List<Objection> besideField(List<Objection> objections, String field) {
        return objections.stream()
                .map(objection ->
                        objection.field().equals("move") ? new Objection(field, objection.because()) : objection)
                .toList();
    }

    private Page with(UUID request, SignedInUser doctor, HttpSession session, Function<RequestFile, Page> page) {
        return places.open(
                doctor,
                session.getId(),
                _ -> viewings.find(new RequestId(request)).map(page).orElseGet(Page::notFound));
    }
}
