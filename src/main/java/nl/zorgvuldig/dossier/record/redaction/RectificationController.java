package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Page on which the head rewrites an entry of which words should not be in the dossier.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/{entry}/herschrijven")
class RectificationController {
    private static final String TEMPLATE = "dossier/record/redaction/rewrite";
    private static final String GROUND = "ground";
    private static final String NONE = "none";

    private final Rectifications rectifications;
    private final DossierPages pages;
    private final Clock clock;

    RectificationController(Rectifications rectifications, DossierPages pages, Clock clock) {
        this.rectifications = rectifications;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
    Page ask(@PathVariable EntryId entry, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key) {
        return rectifications
                .find(key, entry)
                .map(found -> Page.of(TEMPLATE, page(key, found, filled(found.newest()))))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page rewrite(@PathVariable EntryId entry, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key, Form form) {
        Optional<Rectifications.Pending> found = rectifications.find(key, entry);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        Optional<LocalDate> day = form.requiredDay("happenedOn", "dossier.objection.no_day");
        String text = form.required("text", "dossier.objection.empty");
        Optional<RedactionGround> ground = RedactionGround.ofWords().stream()
                .filter(each -> each.code().equals(form.value(GROUND)))
                .findFirst();
        if (ground.isEmpty()) {
            form.wrong(GROUND, "dossier.rewrite.no.ground");
        }
        if (form.wrong() || day.isEmpty() || ground.isEmpty()) {
            return again(key, found.get(), form);
        }
        Rectifications.NewWords words = new Rectifications.NewWords(
                form.count("version").orElse(0), day.get(), text, ground.get(), request(form));
        return Page.answer(
                rectifications.rewrite(key, entry, words),
                form,
                GROUND,
                _ -> Page.saved(DossierPages.address(key.target()) + "#" + entry),
                // who was told that it changed meanwhile has the newest before them now
                () -> again(
                        key,
                        found.get(),
                        form.with("version", version(found.get().newest()))));
    }

    /// None for who acts by themselves; an id that is none is a request that was never granted.
    private static Optional<UUID> request(Form form) {
        String chosen = form.value("request");
        if (chosen.isEmpty() || chosen.equals(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException never) {
            return Optional.of(new UUID(0, 0));
        }
    }

    private static Form filled(Entry newest) {
        return Form.empty()
                .with("happenedOn", newest.happenedOn().toString())
                .with("text", newest.text())
                .with("version", version(newest));
    }

    private static String version(Entry newest) {
        return Integer.toString(newest.version());
    }

    private Page again(Granted<PupilId> key, Rectifications.Pending found, Form form) {
        return Page.again(TEMPLATE, page(key, found, form));
    }

    private RectificationPage page(Granted<PupilId> key, Rectifications.Pending found, Form form) {
        Entry newest = found.newest();
        String dossier = DossierPages.address(key.target());
        return new RectificationPage(
                dossier,
                pages.pupilName(key.target()),
                key.clause(),
                key.because(),
                dossier + "/" + newest.id() + "/herschrijven",
                newest.kind(),
                newest.happenedOn(),
                RedactionRules.closedUntil(SchoolDay.today(clock)),
                newest.text().lines().filter(line -> !line.isBlank()).toList(),
                found.objection(),
                found.requests(),
                form);
    }
}
