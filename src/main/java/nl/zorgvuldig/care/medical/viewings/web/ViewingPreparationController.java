package nl.zorgvuldig.care.medical.viewings.web;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.MedicalTimeline;
import nl.zorgvuldig.care.medical.PatientNames;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.viewings.MedicalWithholdingGround;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions;
import nl.zorgvuldig.care.medical.viewings.WithheldEntries;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
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

/// Pages on which the doctor chooses beforehand what is withheld in a viewing, and on which ground.
@Controller
@RequestMapping(ViewingController.ADDRESS + "/{request}/stukken")
class ViewingPreparationController {
    /// Form value for an entry that is shown.
    private static final String SHOWN = "shown";

    private final ViewingFileAccess viewings;
    private final WithheldEntries keptBack;
    private final ViewingSessions showings;
    private final MedicalFiles files;
    private final ViewingPages pages;
    private final PatientNames names;

    ViewingPreparationController(
            ViewingFileAccess viewings,
            WithheldEntries keptBack,
            ViewingSessions showings,
            MedicalFiles files,
            ViewingPages pages,
            PatientNames names) {
        this.viewings = viewings;
        this.keptBack = keptBack;
        this.showings = showings;
        this.files = files;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page entries(@PathVariable UUID request, SignedInUser doctor, HttpSession session) {
        return viewings.at(request, doctor, session, (file, viewing) -> {
            MedicalTimeline timeline = files.read(file);
            return Page.of(
                    "care/medical/viewings/prepare",
                    page(
                            file,
                            viewing,
                            timeline.entries().stream()
                                    .filter(entry -> !entry.withdrawn())
                                    .toList(),
                            timeline.elsewhere(),
                            Form.empty()));
        });
    }

    @GetMapping("/{entry}")
    Page entry(@PathVariable UUID request, @PathVariable EntryId entry, SignedInUser doctor, HttpSession session) {
        return viewings.at(
                request,
                doctor,
                session,
                (file, viewing) -> one(
                        file,
                        viewing,
                        entry,
                        Form.empty()
                                .with(
                                        "ground",
                                        Optional.ofNullable(
                                                        keptBack.list(viewing).get(entry))
                                                .map(MedicalWithholdingGround::code)
                                                .orElse(SHOWN)),
                        Page::of));
    }

    @PostMapping("/{entry}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page decide(
            @PathVariable UUID request,
            @PathVariable EntryId entry,
            SignedInUser doctor,
            Form form,
            HttpSession session) {
        Optional<MedicalWithholdingGround> ground = Arrays.stream(MedicalWithholdingGround.values())
                .filter(withholdingGround -> withholdingGround.code().equals(form.value("ground")))
                .findFirst();
        if (ground.isEmpty() && !form.value("ground").equals(SHOWN)) {
            form.wrong("ground", "medical.viewing.objection.no_ground");
            return viewings.at(
                    request, doctor, session, (file, viewing) -> one(file, viewing, entry, form, Page::again));
        }
        return viewings.at(
                request,
                doctor,
                session,
                (file, viewing) -> answer(keptBack.decide(file, viewing, entry, ground), viewing));
    }

    private static Page answer(Outcome<Nothing> decided, RequestFile viewing) {
        return switch (decided) {
            case Outcome.Done<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(ViewingPages.address(viewing) + "/stukken");
            case Outcome.Rejected<?>(var objections) ->
                OwnViewingController.refused(objections.getFirst().because());
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    private Page one(
            UnsealedMedicalFile file,
            RequestFile viewing,
            EntryId entry,
            Form form,
            BiFunction<String, Object, Page> show) {
        List<MedicalEntry> versions = files.history(file, entry);
        return versions.isEmpty() || versions.getFirst().withdrawn()
                ? Page.notFound()
                : show.apply(
                        "care/medical/viewings/prepareOne", page(file, viewing, List.of(versions.getFirst()), 0, form));
    }

    private ViewingPreparationPage page(
            UnsealedMedicalFile file, RequestFile viewing, List<MedicalEntry> entries, int elsewhere, Form form) {
        Map<EntryId, MedicalWithholdingGround> grounds = keptBack.list(viewing);
        Set<EntryId> ofOthers = showings.ofOthers(
                viewing,
                entries.stream()
                        .filter(entry -> !grounds.containsKey(entry.id()))
                        .toList());
        return new ViewingPreparationPage(
                ViewingPages.address(viewing),
                names.of(viewing.request().pupil()),
                pages.name(viewing.request().by()),
                keptBack.open(file, viewing),
                entries.stream()
                        .map(entry -> new ViewingPreparationPage.Line(
                                ViewingPages.address(viewing) + "/stukken/" + entry.id(),
                                entry.kind(),
                                entry.happenedOn(),
                                entry.paper().isPresent(),
                                entry.text()
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList(),
                                Optional.ofNullable(grounds.get(entry.id())).map(MedicalWithholdingGround::code),
                                ofOthers.contains(entry.id())))
                        .toList(),
                elsewhere,
                form);
    }
}
