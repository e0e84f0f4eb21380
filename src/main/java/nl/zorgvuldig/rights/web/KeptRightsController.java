package nl.zorgvuldig.rights.web;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.rights.Check;
import nl.zorgvuldig.rights.Ground;
import nl.zorgvuldig.rights.KeeperDecision.Granted;
import nl.zorgvuldig.rights.KeeperDecision.Refused;
import nl.zorgvuldig.rights.KeeperDesk;
import nl.zorgvuldig.rights.KeptRights;
import nl.zorgvuldig.rights.Move;
import nl.zorgvuldig.rights.RightFile;
import nl.zorgvuldig.rights.RightId;
import nl.zorgvuldig.rights.RightLetters;
import nl.zorgvuldig.rights.RightsDecision;
import nl.zorgvuldig.rights.Scope;
import nl.zorgvuldig.rights.Step;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who decides sees what is asked about data and by when it must be answered, and takes each step.
@Controller
@RequestMapping(KeptRightsController.ADDRESS)
class KeptRightsController {
    static final String ADDRESS = "/verzoeken";
    private static final String TEMPLATE = "rights/request";

    private final KeeperDesk desk;
    private final KeptRights rights;
    private final RightPages pages;
    private final RightLetters letters;

    KeptRightsController(KeeperDesk desk, KeptRights rights, RightPages pages, RightLetters letters) {
        this.desk = desk;
        this.rights = rights;
        this.pages = pages;
        this.letters = letters;
    }

    @GetMapping
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    Page list(SignedIn who) {
        return desk.keeps(who)
                ? Page.of("rights/requests", pages.list(rights.list(who)))
                : Page.refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("rights.no.keeper"));
    }

    @GetMapping("/{request}")
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    Page one(@PathVariable UUID request, SignedIn who) {
        return with(who, request, (key, file) -> Page.of(TEMPLATE, pages.kept(who, key, file, Map.of())));
    }

    @GetMapping("/{request}/brief")
    Page letter(@PathVariable UUID request, SignedIn who) {
        return with(who, request, (key, file) -> {
            if (!file.answered()) {
                return Page.notFound();
            }
            rights.letter(key, file);
            return OwnRightsController.letter(letters.print(file));
        });
    }

    @PostMapping("/{request}/controle")
    Page check(@PathVariable UUID request, SignedIn who, Form form) {
        return take(
                who,
                request,
                Move.CHECK,
                form,
                sent -> RightForms.read(Check.class, sent, "how", "rights.objection.how")
                        .map(Step.What.Checked::new));
    }

    @PostMapping("/{request}/uitstel")
    Page extend(@PathVariable UUID request, SignedIn who, Form form) {
        return take(
                who,
                request,
                Move.EXTEND,
                form,
                sent -> Optional.of(new Step.What.Extended(sent.value("delay").strip())));
    }

    @PostMapping("/{request}/besluit")
    Page decide(@PathVariable UUID request, SignedIn who, Form form) {
        return take(
                who,
                request,
                Move.DECIDE,
                form,
                RightForms.scope(form),
                sent -> RightForms.read(RightsDecision.class, sent, "outcome", "rights.objection.outcome")
                        .map(outcome -> new Step.What.Decided(
                                outcome,
                                RightForms.find(Ground.class, sent.value("ground")),
                                sent.value("reason").strip())));
    }

    @PostMapping("/{request}/gedaan")
    Page carryOut(@PathVariable UUID request, SignedIn who, Form form) {
        return take(
                who,
                request,
                Move.CARRY_OUT,
                form,
                sent -> Optional.of(new Step.What.Done(sent.value("words").strip())));
    }

    @PostMapping("/{request}/vrijgeven")
    Page lift(@PathVariable UUID request, SignedIn who, Form form) {
        return take(who, request, Move.LIFT, form, KeptRightsController::lifted);
    }

    private static Optional<Step.What> lifted(Form sent) {
        Optional<LocalDate> from = sent.requiredDay("from", "rights.objection.from");
        return from.map(day -> new Step.What.Lifted(day, sent.value("reason").strip()));
    }

    private Page take(
            SignedIn who, UUID request, Move move, Form form, Function<Form, Optional<? extends Step.What>> read) {
        return take(who, request, move, form, new Scope.None(), read);
    }

    private Page take(
            SignedIn who,
            UUID request,
            Move move,
            Form form,
            Scope scope,
            Function<Form, Optional<? extends Step.What>> read) {
        return with(who, request, (key, file) -> {
            Optional<? extends Step.What> what = read.apply(form);
            if (what.isEmpty()) {
                return again(who, key, file, move, form);
            }
            return Page.answer(
                    rights.take(key, file, RightForms.seen(form), what.get(), scope),
                    form,
                    "move",
                    _ -> Page.seeOther(ADDRESS + "/" + file.id()),
                    () -> again(who, key, file, move, form));
        });
    }

    private Page again(SignedIn who, Granted key, RightFile file, Move move, Form form) {
        return Page.again(TEMPLATE, pages.kept(who, key, file, Map.of(move, form)));
    }

    /// A request one has nothing to do with is not there.
    private Page with(SignedIn who, UUID id, BiFunction<Granted, RightFile, Page> what) {
        Optional<RightFile> found = rights.find(new RightId(id));
        if (found.isEmpty()) {
            return Page.notFound();
        }
        return switch (desk.ask(who, found.get())) {
            case Granted key -> what.apply(key, found.get());
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }
}
