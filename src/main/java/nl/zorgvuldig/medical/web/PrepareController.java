package nl.zorgvuldig.medical.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.medical.KeptBack;
import nl.zorgvuldig.medical.MedicalEntry;
import nl.zorgvuldig.medical.MedicalFiles;
import nl.zorgvuldig.medical.Showings;
import nl.zorgvuldig.medical.Timeline;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.medical.ViewingGround;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The doctor chooses beforehand what is kept back in a viewing, and on which ground.
@Controller
@RequestMapping(ViewingController.ADDRESS + "/{request}/stukken")
class PrepareController {
    /// What a form says of an entry that is shown.
    private static final String SHOWN = "shown";

    private final OpenViewings viewings;
    private final KeptBack keptBack;
    private final Showings showings;
    private final MedicalFiles files;
    private final ViewingPages pages;
    private final PatientNames names;

    PrepareController(
            OpenViewings viewings,
            KeptBack keptBack,
            Showings showings,
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
    Page entries(@PathVariable UUID request, SignedIn doctor, HttpSession session) {
        return viewings.at(request, doctor, session, (file, viewing) -> {
            Timeline timeline = files.read(file);
            return Page.of(
                    "medical/prepare",
                    page(
                            file,
                            viewing,
                            timeline.entries().stream()
                                    .filter(one -> !one.withdrawn())
                                    .toList(),
                            timeline.elsewhere(),
                            Form.empty()));
        });
    }

    @GetMapping("/{entry}")
    Page entry(@PathVariable UUID request, @PathVariable EntryId entry, SignedIn doctor, HttpSession session) {
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
                                                .map(ViewingGround::code)
                                                .orElse(SHOWN)),
                        Page::of));
    }

    @PostMapping("/{entry}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page decide(
            @PathVariable UUID request, @PathVariable EntryId entry, SignedIn doctor, Form form, HttpSession session) {
        Optional<ViewingGround> ground = Arrays.stream(ViewingGround.values())
                .filter(one -> one.code().equals(form.value("ground")))
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
            Unsealed file, RequestFile viewing, EntryId entry, Form form, BiFunction<String, Object, Page> show) {
        List<MedicalEntry> versions = files.history(file, entry);
        return versions.isEmpty() || versions.getFirst().withdrawn()
                ? Page.notFound()
                : show.apply("medical/prepareOne", page(file, viewing, List.of(versions.getFirst()), 0, form));
    }

    private PreparePage page(Unsealed file, RequestFile viewing, List<MedicalEntry> entries, int elsewhere, Form form) {
        Map<EntryId, ViewingGround> grounds = keptBack.list(viewing);
        Set<EntryId> ofOthers = showings.ofOthers(
                viewing,
                entries.stream().filter(one -> !grounds.containsKey(one.id())).toList());
        return new PreparePage(
                ViewingPages.address(viewing),
                names.of(viewing.request().pupil()),
                pages.name(viewing.request().by()),
                keptBack.open(file, viewing),
                entries.stream()
                        .map(one -> new PreparePage.Line(
                                ViewingPages.address(viewing) + "/stukken/" + one.id(),
                                one.kind(),
                                one.happenedOn(),
                                one.paper().isPresent(),
                                one.text()
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList(),
                                Optional.ofNullable(grounds.get(one.id())).map(ViewingGround::code),
                                ofOthers.contains(one.id())))
                        .toList(),
                elsewhere,
                form);
    }
}
