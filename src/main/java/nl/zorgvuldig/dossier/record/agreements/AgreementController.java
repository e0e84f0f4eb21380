package nl.zorgvuldig.dossier.record.agreements;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.entries.EntryHistory;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which an agreement is assigned to somebody, or closed with its result.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/{entry}")
class AgreementController {
    private static final String TEMPLATE = "dossier/record/agreements/agreement";

    private final Dossiers dossiers;
    private final Agreements agreements;
    private final AgreementPages pages;

    AgreementController(Dossiers dossiers, Agreements agreements, AgreementPages pages) {
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping("/afspraak")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page giving(
            @PathVariable EntryId entry,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading) {
        return find(reading, entry)
                .map(history -> Page.of(TEMPLATE, pages.giving(key, history, filled(history))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/afspraak")
    Page give(
            @PathVariable EntryId entry,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            Form form) {
        return find(reading, entry)
                .map(history -> give(key, history, entry, form))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/afronden")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page closing(
            @PathVariable EntryId entry,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading) {
        return find(reading, entry)
                .filter(history -> history.agreement().filter(Agreement::open).isPresent())
                .map(history -> Page.of(TEMPLATE, pages.closing(key, history, Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/afronden")
    Page close(
            @PathVariable EntryId entry,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            Form form) {
        return find(reading, entry)
                .map(history -> close(key, history, entry, form))
                .orElseGet(Page::notFound);
    }

    /// The history of an entry that is an agreement.
    private Optional<EntryHistory> find(Granted<PupilId> reading, EntryId entry) {
        return Optional.of(dossiers.history(reading, entry)).filter(AgreementController::agreement);
    }

    private static boolean agreement(EntryHistory history) {
        return history.versions().stream()
                .findFirst()
                .filter(entry -> entry.kind() == EntryKind.AGREEMENT)
                .isPresent();
    }

    private Page give(Granted<PupilId> key, EntryHistory history, EntryId entry, Form form) {
        Optional<PersonId> owner = Id.parse(form.value("owner")).map(PersonId::new);
        if (owner.isEmpty()) {
            form.wrong("owner", "dossier.agreement.no_owner");
        }
        Optional<LocalDate> dueOn = form.requiredDay("dueOn", "dossier.agreement.no_due");
        if (form.wrong()) {
            return Page.again(TEMPLATE, pages.giving(key, history, form));
        }
        return Page.answer(
                agreements.give(key, entry, seen(form), owner.orElseThrow(), dueOn.orElseThrow()),
                form,
                "owner",
                _ -> done(key, entry),
                () -> Page.again(TEMPLATE, pages.giving(key, history, form)));
    }

    private Page close(Granted<PupilId> key, EntryHistory history, EntryId entry, Form form) {
        return Page.answer(
                agreements.close(key, entry, seen(form), form.value("result")),
                form,
                "result",
                _ -> done(key, entry),
                () -> Page.again(TEMPLATE, pages.closing(key, history, form)));
    }

    private static Page done(Granted<PupilId> key, EntryId entry) {
        return Page.seeOther(DossierPages.address(key.target()) + "#" + entry);
    }

    private static Form filled(EntryHistory history) {
        return history.agreement()
                .map(Agreement::given)
                .map(given -> Form.empty()
                        .with("owner", given.owner().value().toString())
                        .with("dueOn", given.dueOn().toString()))
                .orElseGet(Form::empty);
    }

    /// How many events the writer saw. Anything that is not a number never existed, so it counts as
    /// a conflict.
    private static int seen(Form form) {
        return form.count("seen").orElse(-1);
    }
}
