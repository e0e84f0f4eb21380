package nl.zorgvuldig.platform.recovery.addresses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.identity.codes.LetterCodeLimit;
import nl.zorgvuldig.platform.identity.codes.LetterDestination;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Pages for somebody who has a letter with a code, or a link from a mail about an address change.
/// Opening a link changes nothing: programs that scan mail open links too.
@Controller
class PublicRecoveryController {
    private static final String ADDRESS = "/uitnodiging";
    private static final String CODE = "code";
    private static final String NOTICE = "platform/recovery/addresses/notice";

    private final PublicRecovery arrivals;
    private final List<LetterDestination> places;
    private final LetterCodeLimit tries;

    PublicRecoveryController(PublicRecovery arrivals, List<LetterDestination> places, LetterCodeLimit tries) {
        this.arrivals = arrivals;
        this.places = List.copyOf(places);
        this.tries = tries;
    }

    @GetMapping(ADDRESS)
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    Page ask() {
        return Page.of("platform/recovery/arrive", Form.empty());
    }

    @PostMapping(ADDRESS)
    Page give(Form form, HttpServletRequest request) {
        Optional<LetterCode> code = code(form);
        String email = form.required("email", "identity.sign-in.email.missing").strip();
        if (!email.isEmpty() && !AddressRules.looksLikeAddress(email)) {
            form.wrong("email", "identity.sign-in.email.not-an-address");
        }
        if (form.wrong() || code.isEmpty()) {
            return Page.again("platform/recovery/arrive", form);
        }
        demandRoom(request);
        Language language = Language.find(form.value("taal")).orElse(Language.DUTCH);
        if (arrivals.ask(code.get(), email, language)) {
            return Page.seeOther("/uitnodiging/verzonden");
        }
        form.wrong(List.of(new Objection(CODE, whyNot(code.get()))));
        return Page.again("platform/recovery/arrive", form);
    }

    /// Does not reveal why a code of this kind does not work; for a code of another letter, says
    /// where it belongs.
    private Sentence whyNot(LetterCode code) {
        return places.stream()
                .filter(place -> !place.path().equals(ADDRESS) && place.printed(code))
                .findFirst()
                .map(LetterDestination::where)
                .orElseGet(() -> Sentence.of("entrance.arrive.unknown"));
    }

    @GetMapping("/uitnodiging/verzonden")
    Page sent() {
        return notice("sent");
    }

    @GetMapping("/nieuw-adres/{code}")
    Page link(@PathVariable String code) {
        return Page.of("platform/recovery/addresses/confirm", new RecoveryLinkPage(code, "/nieuw-adres", "confirm"));
    }

    @PostMapping("/nieuw-adres")
    Page confirm(Form form, HttpServletRequest request) {
        demandRoom(request);
        return switch (arrivals.confirm(form.value(CODE))) {
            case ConfirmResult.Done _ -> notice("ready");
            case ConfirmResult.Later later ->
                Page.of(NOTICE, new RecoveryNoticePage("later", Sentence.of("entrance.notice.later", later.from())));
            case ConfirmResult.Taken _ -> again("taken");
            case ConfirmResult.Changed _ -> again("changed");
            case ConfirmResult.Unknown _ -> again("unknown");
        };
    }

    @GetMapping("/nieuw-adres/stop/{code}")
    Page stopLink(@PathVariable String code) {
        return Page.of("platform/recovery/addresses/confirm", new RecoveryLinkPage(code, "/nieuw-adres/stop", "stop"));
    }

    @PostMapping("/nieuw-adres/stop")
    Page stop(Form form, HttpServletRequest request) {
        demandRoom(request);
        return switch (arrivals.stop(form.value(CODE))) {
            case NOW, BEFORE -> notice("stopped");
            case TOO_LATE -> again("too_late");
            case UNKNOWN -> again("unknown");
        };
    }

    private static Page notice(String what) {
        return Page.of(NOTICE, RecoveryNoticePage.of(what));
    }

    private static Page again(String what) {
        return new Page(NOTICE, RecoveryNoticePage.of(what), HttpStatus.FORBIDDEN);
    }

    private static Optional<LetterCode> code(Form form) {
        return switch (LetterCode.read(form.required(CODE, "entrance.arrive.missing"))) {
            case LetterCode.Typed.Whole whole -> Optional.of(whole.code());
            case LetterCode.Typed.Incomplete some -> {
                form.wrong(CODE, "entrance.arrive.incomplete", LetterCode.LENGTH, some.signs());
                yield Optional.empty();
            }
            case LetterCode.Typed.Mistaken _ -> {
                form.wrong(CODE, "entrance.arrive.mistaken");
                yield Optional.empty();
            }
        };
    }

    private void demandRoom(HttpServletRequest request) {
        if (!tries.allowed(AttemptCounter.network(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
