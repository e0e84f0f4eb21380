package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.ChildView;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityField;
import nl.zorgvuldig.dossier.record.drafts.SavedDraft;
import nl.zorgvuldig.dossier.record.drafts.SavedDrafts;
import nl.zorgvuldig.dossier.record.entries.EntryDraft.EntryCorrection;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for writing in a dossier: a new entry, or a correction of one. Errors are shown beside the
/// field, and what was typed stays.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier")
public class EntryFormController {
    /// The button that takes what was typed on the page of a group to the whole form.
    private static final String LARGER = "more";

    private final Dossiers dossiers;
    private final SavedDrafts drafts;
    private final DossierPages pages;
    private final Clock clock;

    EntryFormController(Dossiers dossiers, SavedDrafts drafts, DossierPages pages, Clock clock) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/nieuw")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Page fresh(@Opens(DossierActs.WRITE_CODE) Granted<PupilId> key) {
        Form form = Form.empty().numbered(clock).with("happenedOn", today().toString());
        Optional<SavedDraft> draft = drafts.find(key);
        return Page.of(
                "dossier/record/entries/write",
                page(
                        key,
                        draft.map(left -> left.fill(form)).orElse(form),
                        Optional.empty(),
                        draft.map(SavedDraft::savedAt)));
    }

    @PostMapping("/nieuw")
    Page write(@Opens(DossierActs.WRITE_CODE) Granted<PupilId> key, Form form, HttpServletRequest request) {
        if (form.has(LARGER, "yes")) {
            return Page.of("dossier/record/entries/write", page(key, form, Optional.empty()));
        }
        Optional<FormId> number = form.number("text");
        Optional<EntryDraft> draft = EntryForm.read(form);
        return number.isEmpty() || draft.isEmpty()
                ? again(key, form, Optional.empty())
                : answer(
                        key,
                        form,
                        dossiers.write(
                                key, number.get(), draft.get(), ConfidentialityField.in(form), form.day("dueOn")),
                        Optional.empty(),
                        entry -> {
                            drafts.discard(key);
                            return WrittenNote.group(form)
                                    .map(group ->
                                            WrittenNote.of(key.target(), entry).keep(request, group))
                                    .orElseGet(() -> WrittenNote.keepInDossier(request, key.target(), entry));
                        });
    }

    @GetMapping("/{entry}/verbeteren")
    Page improve(
            @PathVariable EntryId entry,
            // whoever may read may not always write
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> writing,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key) {
        return dossiers.history(key, entry).versions().stream()
                .findFirst()
                .map(latest -> Page.of(
                        "dossier/record/entries/write", page(key, filled(latest), Optional.of(entry.toString()))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{entry}/verbeteren")
    Page correct(
            @PathVariable EntryId entry,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            Form form,
            HttpServletRequest request) {
        Optional<String> corrects = Optional.of(entry.toString());
        String reason = form.required("reason", "dossier.objection.no_reason");
        Optional<EntryDraft> draft = EntryForm.read(form);
        return draft.isEmpty() || form.wrong()
                ? again(key, form, corrects)
                : answer(
                        key,
                        form,
                        dossiers.correct(key, new EntryCorrection(entry, version(form), draft.get(), reason)),
                        corrects,
                        made -> WrittenNote.keepInDossier(request, key.target(), made));
    }

    private Page answer(
            Granted<PupilId> key,
            Form form,
            Outcome<EntryId> written,
            Optional<String> corrects,
            Function<EntryId, Page> next) {
        return Page.answer(written, form, "text", next, () -> again(key, form, corrects));
    }

    private Page again(Granted<PupilId> key, Form form, Optional<String> corrects) {
        return Page.again("dossier/record/entries/write", page(key, form, corrects));
    }

    private EntryFormPage page(Granted<PupilId> key, Form form, Optional<String> corrects) {
        return page(key, form, corrects, Optional.empty());
    }

    private EntryFormPage page(Granted<PupilId> key, Form form, Optional<String> corrects, Optional<Instant> draft) {
        return new EntryFormPage(
                DossierPages.address(key.target()),
                pages.pupilName(key.target()),
                key.clause(),
                key.because(),
                form,
                corrects,
                key.relation(),
                pages.term(),
                draft);
    }

    private static Form filled(Entry latest) {
        Form form = Form.empty()
                .with("kind", latest.kind().code())
                .with("happenedOn", latest.happenedOn().toString())
                .with("version", Integer.toString(latest.version()));
        if (latest.kind() != EntryKind.CHILD_VIEW) {
            return form.with("text", latest.text());
        }
        ChildView view = ChildView.read(latest.text());
        return form.with("about", view.about()).with("heardBy", view.heardBy()).with("text", view.words());
    }

    /// The version the writer saw. Anything that is not a number is a version that never existed,
    /// so it counts as a conflict.
    private static int version(Form form) {
        return form.count("version").orElse(0);
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
