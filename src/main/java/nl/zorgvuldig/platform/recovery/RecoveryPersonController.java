package nl.zorgvuldig.platform.recovery;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.recovery.HelpDecision.May;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.addresses.IdentityDocument;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterFile;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters.LetterResult;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Page to help one person to sign in, or to end their sessions.
@Controller
@RequestMapping(RecoveryHelpController.PLACE + "/{person}")
class RecoveryPersonController {
    private final RecoveryHelpers helpers;
    private final ParentLetters letters;
    private final AccountRecoveries recoveries;
    private final ParentLetterFile file;

    RecoveryPersonController(
            RecoveryHelpers helpers, ParentLetters letters, AccountRecoveries recoveries, ParentLetterFile file) {
        this.helpers = helpers;
        this.letters = letters;
        this.recoveries = recoveries;
        this.file = file;
    }

    @GetMapping
    Page show(@PathVariable PersonId person, @RequestParam Optional<String> klaar) {
        Optional<Sentence> notice = klaar.filter(
                        what -> Stream.of("gevraagd", "gezien", "gestopt", "niets", "afgemeld", "nagekeken")
                                .anyMatch(what::equals))
                .map(what -> Sentence.of("entrance.done." + what));
        return page(person, Form.empty(), notice);
    }

    @PostMapping("/brief")
    Page letter(@PathVariable PersonId person) {
        return letters.print(person, file::print)
                .map(made -> switch (made) {
                    case LetterResult.Done done -> file.of(done);
                    case LetterResult.Nothing _ -> Page.notFound();
                    case LetterResult.NotYours no -> refused(no.because());
                })
                .orElseGet(this::notThere);
    }

    @PostMapping("/adres")
    Page address(@PathVariable PersonId person, Form form) {
        return helped(HelpKind.NEW_ADDRESS, person, () -> {
            form.wrong(recoveries.askAddress(person, form.value("email"), look(form)));
            return form.wrong() ? page(person, form, Optional.empty()) : done(person, "gevraagd");
        });
    }

    @PostMapping("/gezien")
    Page second(@PathVariable PersonId person, Form form) {
        return helped(HelpKind.NEW_ADDRESS, person, () -> switch (recoveries.second(
                person, form.value("vraag"), form.value("voorgelezen"))) {
            case DONE -> done(person, "gezien");
            case NOTHING -> done(person, "niets");
            case OTHER_ADDRESS -> {
                form.wrong("voorgelezen", "entrance.no.other_address");
                yield page(person, form, Optional.empty());
            }
        });
    }

    @PostMapping("/stoppen")
    Page stop(@PathVariable PersonId person) {
        return helped(HelpKind.NEW_ADDRESS, person, () -> done(person, recoveries.stop(person) ? "gestopt" : "niets"));
    }

    @PostMapping("/afmelden")
    Page endSessions(@PathVariable PersonId person) {
        return helped(HelpKind.END_SESSIONS, person, () -> {
            recoveries.endSessions(person);
            return done(person, "afgemeld");
        });
    }

    /// Says that the address of somebody is right, although mail does not arrive there.
    @PostMapping("/klopt")
    Page check(@PathVariable PersonId person) {
        return helped(
                HelpKind.END_SESSIONS,
                person,
                () -> done(person, recoveries.checkAddress(person) ? "nagekeken" : "niets"));
    }

    private Page helped(HelpKind help, PersonId person, Supplier<Page> rest) {
        return helpers.ask(help, person)
                .map(answer -> switch (answer) {
                    case May _ -> rest.get();
                    case HelpDecision.MayNot no -> refused(no.because());
                })
                .orElseGet(this::notThere);
    }

    /// Everybody who may help somebody at all may end their sessions.
    private Page page(PersonId person, Form form, Optional<Sentence> notice) {
        return helpers.ask(HelpKind.END_SESSIONS, person)
                .map(answer -> switch (answer) {
                    case May _ -> shown(person, form, notice);
                    case HelpDecision.MayNot no -> refused(no.because());
                })
                .orElseGet(this::notThere);
    }

    private Page shown(PersonId person, Form form, Optional<Sentence> notice) {
        boolean changes = may(HelpKind.NEW_ADDRESS, person);
        return new Page(
                "platform/recovery/person",
                new RecoveryPersonPage(
                        RecoveryHelpController.PLACE + "/" + person,
                        helpers.nameOf(person).full(),
                        recoveries.hasAddress(person),
                        helpers.isStaff(person),
                        recoveries.findUndelivered(person),
                        Optional.of(recoveries.countSessions(person)),
                        may(HelpKind.LETTER, person),
                        changes,
                        changes ? recoveries.find(person) : Optional.empty(),
                        form,
                        notice),
                form.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private boolean may(HelpKind help, PersonId person) {
        return helpers.find(help, person).filter(May.class::isInstance).isPresent();
    }

    private Page notThere() {
        return helpers.any() ? Page.notFound() : RecoveryHelpController.refused();
    }

    private static Page done(PersonId person, String what) {
        return Page.seeOther(RecoveryHelpController.PLACE + "/" + person + "?klaar=" + what);
    }

    private static Page refused(Sentence because) {
        return Page.refused(Clause.CONFIDENTIALITY, because);
    }

    private static DocumentSighting look(Form form) {
        return new DocumentSighting(
                Stream.of(IdentityDocument.values())
                        .filter(document ->
                                document.name().toLowerCase(Locale.ROOT).equals(form.value("seen")))
                        .findFirst(),
                form.has("looked", "on"));
    }
}
