package nl.zorgvuldig.consent.purposes;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the board write a question: a new one, or a new text.
@Controller
@RequestMapping("/toestemmingsvragen")
class PurposeTextController {
    private static final String FORM = "consent/purposes/question";

    private final ConsentPurposes purposes;
    private final BoardMembershipCheck board;
    private final Clock clock;

    PurposeTextController(ConsentPurposes purposes, BoardMembershipCheck board, Clock clock) {
        this.purposes = purposes;
        this.board = board;
        this.clock = clock;
    }

    @GetMapping("/nieuw")
    Page fresh(SignedInUser who) {
        return board.decides(who)
                ? Page.of(FORM, new PurposeTextPage(Optional.empty(), Form.empty()))
                : PurposeController.refused();
    }

    @PostMapping("/nieuw")
    Page add(SignedInUser who, Form form) {
        if (!board.decides(who)) {
            return PurposeController.refused();
        }
        Optional<PurposeKey> key = PurposeKey.parse(form.value("key"))
                .filter(purposeKey -> !purposeKey.code().equals("nieuw")
                        && purposes.find(purposeKey).isEmpty());
        if (key.isEmpty()) {
            form.wrong("key", "consent.objection.key");
        }
        Optional<PurposeKind> kind =
                one(PurposeKind.values(), form.value("kind")).filter(this::canBeAdded);
        if (kind.isEmpty()) {
            form.wrong("kind", "consent.objection.kind");
        }
        Optional<RequiredAgreement> agreement = one(RequiredAgreement.values(), form.value("agreement"));
        if (agreement.isEmpty()) {
            form.wrong("agreement", "consent.objection.agreement");
        }
        PurposeWordingForm words = PurposeWordingForm.read(form);
        if (form.wrong()) {
            return Page.again(FORM, new PurposeTextPage(Optional.empty(), form));
        }
        purposes.add(new ConsentPurpose(
                key.orElseThrow(),
                kind.orElseThrow(),
                agreement.orElseThrow(),
                last() + 10,
                Optional.empty(),
                List.of(new PurposeText(1, words.dutch(), words.english(), clock.instant(), who.person()))));
        return Page.seeOther("/toestemmingsvragen");
    }

    @GetMapping("/{purpose}")
    Page question(SignedInUser who, @PathVariable String purpose) {
        if (!board.decides(who)) {
            return PurposeController.refused();
        }
        return find(purpose)
                .map(consentPurpose -> Page.of(
                        FORM,
                        new PurposeTextPage(
                                Optional.of(consentPurpose), PurposeWordingForm.filled(consentPurpose.text()))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{purpose}")
    Page rephrase(SignedInUser who, @PathVariable String purpose, Form form) {
        if (!board.decides(who)) {
            return PurposeController.refused();
        }
        Optional<ConsentPurpose> found = find(purpose);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        PurposeWordingForm words = PurposeWordingForm.read(form);
        boolean changed = !form.value("version")
                .equals(Integer.toString(found.get().text().version()));
        if (changed) {
            form.wrong("dutch.title", "web.form.changed");
        } else if (words.same(found.get().text())) {
            form.wrong("dutch.title", "consent.objection.same");
        }
        if (form.wrong()) {
            return Page.again(FORM, new PurposeTextPage(found, form, changed));
        }
        return Page.answer(
                purposes.rephrase(found.get(), words.dutch(), words.english()),
                form,
                "dutch.title",
                _ -> Page.seeOther("/toestemmingsvragen"),
                () -> Page.again(FORM, new PurposeTextPage(find(purpose).or(() -> found), form, true)));
    }

    private Optional<ConsentPurpose> find(String code) {
        return PurposeKey.parse(code)
                .flatMap(purposes::find)
                .filter(purpose -> purpose.retiredAt().isEmpty());
    }

    /// For a purpose that is asked once until withdrawal there is one question at a time.
    private boolean canBeAdded(PurposeKind kind) {
        return kind.yearly() || kind.ofBoard() && purposes.findAsked(kind).isEmpty();
    }

    private int last() {
        return purposes.list().stream().mapToInt(ConsentPurpose::position).max().orElse(0);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String code) {
        return Arrays.stream(all).filter(array -> Codes.of(array).equals(code)).findFirst();
    }
}
