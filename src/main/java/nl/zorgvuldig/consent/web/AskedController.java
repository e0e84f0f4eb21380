package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Agreement;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.consent.PurposeText;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the board asks parents, and in which words. The board decides: it is the one that answers
/// for the use of pictures; the administrator only looks after the program.
@Controller
@RequestMapping("/toestemmingsvragen")
class AskedController {
    private static final String LIST = "consent/asked";
    private static final String FORM = "consent/question";

    private final Purposes purposes;
    private final Staff staff;
    private final Clock clock;

    AskedController(Purposes purposes, Staff staff, Clock clock) {
        this.purposes = purposes;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page asked(SignedIn who) {
        return decides(who) ? Page.of(LIST, AskedPage.of(purposes.list())) : refused();
    }

    @PostMapping("/voorstel")
    Page propose(SignedIn who) {
        if (!decides(who)) {
            return refused();
        }
        purposes.propose();
        return Page.seeOther("/toestemmingsvragen");
    }

    @GetMapping("/nieuw")
    Page fresh(SignedIn who) {
        return decides(who)
                ? Page.of(FORM, new QuestionPage(Optional.empty(), Form.empty()))
                : refused();
    }

    @PostMapping("/nieuw")
    Page add(SignedIn who, Form form) {
        if (!decides(who)) {
            return refused();
        }
        Optional<PurposeKey> key =
                PurposeKey.parse(form.value("key"))
                        .filter(one -> !one.code().equals("nieuw") && purposes.find(one).isEmpty());
        if (key.isEmpty()) {
            form.wrong("key", "consent.objection.key");
        }
        Optional<PurposeKind> kind =
                one(PurposeKind.values(), form.value("kind")).filter(PurposeKind::yearly);
        if (kind.isEmpty()) {
            form.wrong("kind", "consent.objection.kind");
        }
        Optional<Agreement> agreement = one(Agreement.values(), form.value("agreement"));
        if (agreement.isEmpty()) {
            form.wrong("agreement", "consent.objection.agreement");
        }
        Wordings words = Wordings.read(form);
        if (form.wrong()) {
            return Page.again(FORM, new QuestionPage(Optional.empty(), form));
        }
        purposes.add(
                new Purpose(
                        key.orElseThrow(),
                        kind.orElseThrow(),
                        agreement.orElseThrow(),
                        last() + 10,
                        Optional.empty(),
                        List.of(
                                new PurposeText(
                                        1,
                                        words.dutch(),
                                        words.english(),
                                        clock.instant(),
                                        who.person()))));
        return Page.seeOther("/toestemmingsvragen");
    }

    @GetMapping("/{purpose}")
    Page question(SignedIn who, @PathVariable String purpose) {
        if (!decides(who)) {
            return refused();
        }
        return find(purpose)
                .map(
                        one ->
                                Page.of(
                                        FORM,
                                        new QuestionPage(
                                                Optional.of(one), Wordings.filled(one.text()))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{purpose}")
    Page rephrase(SignedIn who, @PathVariable String purpose, Form form) {
        if (!decides(who)) {
            return refused();
        }
        Optional<Purpose> found = find(purpose);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        Wordings words = Wordings.read(form);
        if (!form.value("version").equals(Integer.toString(found.get().text().version()))) {
            form.wrong("dutch.title", "consent.objection.overtaken");
        } else if (words.same(found.get().text())) {
            form.wrong("dutch.title", "consent.objection.same");
        }
        if (form.wrong()) {
            return Page.again(FORM, new QuestionPage(found, form));
        }
        purposes.rephrase(found.get(), words.dutch(), words.english());
        return Page.seeOther("/toestemmingsvragen");
    }

    @PostMapping("/{purpose}/schrappen")
    Page retire(SignedIn who, @PathVariable String purpose) {
        if (!decides(who)) {
            return refused();
        }
        return find(purpose)
                .map(
                        one -> {
                            purposes.retire(one);
                            return Page.seeOther("/toestemmingsvragen");
                        })
                .orElseGet(Page::notFound);
    }

    private Optional<Purpose> find(String code) {
        return PurposeKey.parse(code)
                .flatMap(purposes::find)
                .filter(one -> one.retiredAt().isEmpty());
    }

    private int last() {
        return purposes.list().stream().mapToInt(Purpose::position).max().orElse(0);
    }

    private boolean decides(SignedIn who) {
        return staff.listFunctions(who.person()).stream()
                .anyMatch(
                        held ->
                                held.function() == StaffFunction.BOARD
                                        && held.period().contains(SchoolDay.today(clock)));
    }

    private static Page refused() {
        return Page.refused(RECORDING_AFTER_CONSENT, Sentence.of("consent.asked.board_only"));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String code) {
        return Arrays.stream(all).filter(one -> Codes.of(one).equals(code)).findFirst();
    }
}
