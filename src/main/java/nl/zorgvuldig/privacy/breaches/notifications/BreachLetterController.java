package nl.zorgvuldig.privacy.breaches.notifications;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.privacy.breaches.BreachGate;
import nl.zorgvuldig.privacy.breaches.BreachId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for letters about breaches to people without an e-mail address: printed and handed out by
/// the head of the school or by the board.
@Controller
@RequestMapping(BreachLetterController.ADDRESS)
public class BreachLetterController {
    public static final String ADDRESS = "/datalekbrieven";
    private static final String TEMPLATE = "privacy/breaches/notifications/letters";

    private final BreachLetters letters;
    private final BreachGate gate;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    BreachLetterController(BreachLetters letters, BreachGate gate, PdfPrinter paper, MessageCatalog languages) {
        this.letters = letters;
        this.gate = gate;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page list(SignedInUser who) {
        return may(who) ? Page.of(TEMPLATE, page(Optional.empty())) : refused();
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page print(SignedInUser who) {
        if (!may(who)) {
            return refused();
        }
        List<BreachLetter> made = letters.print();
        return made.isEmpty()
                ? Page.again(TEMPLATE, page(Optional.of(Sentence.of("breaches.no.letters"))))
                : Page.download(new FileDownload(
                        "brieven-datalek.pdf",
                        "application/pdf",
                        out -> out.write(
                                paper.print("privacy/breaches/letterPaper", made, languages.in(Language.DUTCH)))));
    }

    @PostMapping("/uitgedeeld")
    @Upholds(CONFIDENTIALITY)
    Page handed(SignedInUser who, Form form) {
        if (!may(who)) {
            return refused();
        }
        Set<BreachLetters.Handed> ticked =
                form.values("wie").stream().flatMap(text -> read(text).stream()).collect(Collectors.toSet());
        return letters.handed(ticked) == 0
                ? Page.again(TEMPLATE, page(Optional.of(Sentence.of("breaches.no.printed"))))
                : Page.seeOther(ADDRESS);
    }

    private static Optional<BreachLetters.Handed> read(String ticked) {
        String[] both = ticked.split("/", -1);
        return both.length == 2
                ? Id.parse(both[0])
                        .map(BreachId::new)
                        .flatMap(breach -> Id.parse(both[1])
                                .map(PersonId::new)
                                .map(person -> new BreachLetters.Handed(breach, person)))
                : Optional.empty();
    }

    private BreachLettersPage page(Optional<Sentence> said) {
        return new BreachLettersPage(
                letters.list().stream()
                        .map(notification -> new BreachLettersPage.Row(notification, letters.name(notification)))
                        .sorted(Comparator.comparing(
                                (BreachLettersPage.Row row) -> row.name().sorted(), NameLetters.order()))
                        .toList(),
                said);
    }

    private boolean may(SignedInUser who) {
        return gate.reader(who)
                .filter(relation -> relation != AccessRelation.PROTECTION)
                .isPresent();
    }

    private static Page refused() {
        return Page.refused(CONFIDENTIALITY, Sentence.of("breaches.no.hands_out"));
    }
}
