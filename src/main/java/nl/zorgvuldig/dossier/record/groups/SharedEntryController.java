package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.lists.GroupList;
import nl.zorgvuldig.access.control.lists.GroupOrder;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.dossier.record.entries.EntryForm;
import nl.zorgvuldig.dossier.record.entries.WrittenNote;
import nl.zorgvuldig.platform.identity.SignedInUser;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The page on which the same is written about several pupils of a group. Each gets an entry in
/// its own dossier, opened by a key of its own; nothing is written unless all of them open.
@Controller
@RequestMapping("/groepen/{group}/schrijven")
class SharedEntryController {
    private static final String FORM = "dossier/record/groups/several";

    /// The field with the pupils it is about.
    private static final String ABOUT = "leerling";

    private final AccessControl access;
    private final Dossiers dossiers;
    private final Clock clock;

    SharedEntryController(AccessControl access, Dossiers dossiers, Clock clock) {
        this.access = access;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /// With the pupils chosen that are in the address, and nothing else of it: a link writes no text.
    @GetMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page fresh(@Opens(EnrolmentActs.LIST_CODE) Granted<GroupList> list, Form form) {
        if (writable(list).isEmpty()) {
            return Page.notFound();
        }
        return Page.of(
                FORM,
                page(
                        list,
                        Form.empty()
                                .numbered(clock)
                                .with(ABOUT, form.values(ABOUT))
                                .with("happenedOn", SchoolDay.today(clock).toString())
                                .with("kind", EntryKind.OBSERVATION.code())));
    }

    @PostMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page write(
            @Opens(EnrolmentActs.LIST_CODE) Granted<GroupList> list,
            SignedInUser who,
            Form form,
            HttpServletRequest request) {
        if (writable(list).isEmpty()) {
            return Page.notFound();
        }
        List<ListedPupil> about = writable(list).stream()
                .filter(pupil -> form.has(ABOUT, pupil.pupil().toString()))
                .toList();
        if (about.isEmpty()) {
            form.wrong(ABOUT, "dossier.several.no.pupils");
        } else if (about.size() < Set.copyOf(form.values(ABOUT)).size()) {
            form.wrong(ABOUT, "dossier.several.no.gone");
        }
        if (form.has("kind", EntryKind.CHILD_VIEW.code())) {
            form.wrong("kind", "dossier.objection.no_kind");
        }
        SharedEntryRules.objection(
                        form.value("text"),
                        about.stream().map(ListedPupil::name).toList())
                .ifPresent(objection -> form.wrong(List.of(objection)));
        Optional<FormId> number = form.number("text");
        Optional<EntryDraft> draft = EntryForm.read(form);
        return number.isEmpty() || draft.isEmpty() || form.wrong()
                ? again(list, form)
                : Page.answer(
                        write(who, about, number.get(), draft.get(), form),
                        form,
                        "text",
                        note -> note.keep(request, list.target().group().id()),
                        () -> again(list, form));
    }

    private Outcome<WrittenNote> write(
            SignedInUser who, List<ListedPupil> about, FormId number, EntryDraft draft, Form form) {
        List<Granted<PupilId>> keys = about.stream()
                .map(pupil -> access.ask(who, DossierActs.WRITE, pupil.pupil()).orRefuse())
                .toList();
        Map<PupilId, EntryId> written = new HashMap<>();
        for (Granted<PupilId> key : keys) {
            Outcome<EntryId> outcome = dossiers.write(key, number, draft, Confidentiality.ORDINARY, form.day("dueOn"));
            if (!(outcome instanceof Outcome.Done<EntryId>(EntryId entry))) {
                return outcome.map(_ -> new WrittenNote(written));
            }
            written.put(key.target(), entry);
        }
        return Outcome.done(new WrittenNote(written));
    }

    private static Page again(Granted<GroupList> list, Form form) {
        return Page.again(FORM, page(list, form));
    }

    private static SharedEntryPage page(Granted<GroupList> list, Form form) {
        return new SharedEntryPage(
                list.target().group().id(), list.target().group().shortName(), list.because(), form, writable(list));
    }

    private static List<ListedPupil> writable(Granted<GroupList> list) {
        return GroupOrder.of(list.target().pupils()).stream()
                .filter(pupil -> pupil.relation() != AccessRelation.BOARD)
                .toList();
    }
}
