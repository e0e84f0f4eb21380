package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.lists.GroupList;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Undoes what was just written: one version of an entry, or what was written about several pupils of a
/// group together. When it cannot be undone any more, a page says why and what can be done instead.
@Controller
class TakeBackController {
    /// What was first written is the first version of an entry.
    private static final int FIRST = 1;

    /// In the session: what was taken back last.
    private static final String TAKEN_BACK = "taken back";

    private final TakeBacks takeBacks;
    private final AccessControl access;

    TakeBackController(TakeBacks takeBacks, AccessControl access) {
        this.takeBacks = takeBacks;
        this.access = access;
    }

    @PostMapping("/leerlingen/{pupil}/dossier/{entry}/terugnemen")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page takeBack(
            @PathVariable EntryId entry,
            @Opens(DossierActs.TAKE_BACK_CODE) Granted<PupilId> key,
            Form form,
            HttpServletRequest request) {
        Outcome<Nothing> outcome =
                takeBacks.takeBack(key, entry, form.count("version").orElse(0));
        String dossier = DossierPages.address(key.target());
        HttpSession session = request.getSession(true);
        if (outcome instanceof Outcome.NotFound<Nothing>) {
            // a second click on the same button
            return entry.toString().equals(session.getAttribute(TAKEN_BACK)) ? Page.seeOther(dossier) : Page.notFound();
        }
        if (outcome instanceof Outcome.Done<Nothing>) {
            session.setAttribute(TAKEN_BACK, entry.toString());
        }
        return whyNot(outcome)
                .map(reason -> notUndone(new TakeBackPage(
                        dossier,
                        "dossier.take_back.back",
                        Optional.of(dossier + "/" + entry + "/verbeteren"),
                        List.of(reason))))
                .orElseGet(() -> Page.undone(dossier));
    }

    @PostMapping("/groepen/{group}/terugnemen")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page takeBackAll(
            @Opens(EnrolmentActs.LIST_CODE) Granted<GroupList> list,
            SignedInUser who,
            Form form,
            HttpServletRequest request) {
        Map<PupilId, EntryId> written = WrittenNote.written(form).entries();
        List<Granted<PupilId>> keys = written.keySet().stream()
                .map(pupil -> access.ask(who, DossierActs.TAKE_BACK, pupil).orRefuse())
                .toList();
        HttpSession session = request.getSession(true);
        String pieces = String.join(" ", form.values(WrittenNote.PIECE));
        boolean again = pieces.equals(session.getAttribute(TAKEN_BACK));
        List<Sentence> reasons = keys.stream()
                .map(key -> takeBacks.takeBack(key, Objects.requireNonNull(written.get(key.target())), FIRST))
                .filter(outcome -> !(again && outcome instanceof Outcome.NotFound<Nothing>))
                .flatMap(outcome -> whyNot(outcome).stream())
                .toList();
        if (reasons.isEmpty()) {
            session.setAttribute(TAKEN_BACK, pieces);
        }
        String group = "/groepen/" + list.target().group().id();
        if (reasons.isEmpty()) {
            return written.isEmpty() ? Page.seeOther(group) : Page.undone(group);
        }
        List<Sentence> said = written.size() == 1
                ? reasons
                : List.of(Sentence.of("dossier.take_back.no.some", reasons.size(), written.size()), reasons.getFirst());
        return notUndone(new TakeBackPage(group, "dossier.take_back.back.group", Optional.empty(), said));
    }

    private static Page notUndone(TakeBackPage page) {
        return Page.again("dossier/record/entries/not-undone", page);
    }

    private static Optional<Sentence> whyNot(Outcome<Nothing> outcome) {
        return switch (outcome) {
            case Outcome.Done<Nothing> _ -> Optional.empty();
            case Outcome.NotFound<Nothing> _ -> Optional.of(Sentence.of("dossier.take_back.no.gone"));
            case Outcome.Rejected<Nothing> rejected ->
                Optional.of(rejected.objections().getFirst().because());
            case Outcome.Conflict<Nothing> _, Outcome.FormReused<Nothing> _ ->
                Optional.of(Sentence.of("dossier.take_back.no.changed"));
        };
    }
}
