package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.breaches.BreachGate;
import nl.zorgvuldig.breaches.BreachId;
import nl.zorgvuldig.breaches.BreachLetter;
import nl.zorgvuldig.breaches.Letters;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Letters about breaches to those without an e-mail address: printed and handed out by the head of
/// the school, or the board.
@Controller
@RequestMapping(LetterController.ADDRESS)
class LetterController {
    static final String ADDRESS = "/datalekbrieven";
    private static final String TEMPLATE = "breaches/letters";

    private final Letters letters;
    private final BreachGate gate;
    private final Paper paper;
    private final Languages languages;

    LetterController(Letters letters, BreachGate gate, Paper paper, Languages languages) {
        this.letters = letters;
        this.gate = gate;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page list(SignedIn who) {
        return may(who) ? Page.of(TEMPLATE, page(Optional.empty())) : refused();
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page print(SignedIn who) {
        if (!may(who)) {
            return refused();
        }
        List<BreachLetter> made = letters.print();
        return made.isEmpty()
                ? Page.again(TEMPLATE, page(Optional.of(Sentence.of("breaches.no.letters"))))
                : Page.download(new Download(
                        "brieven-datalek.pdf",
                        "application/pdf",
                        out -> out.write(paper.print("breaches/letterPaper", made, languages.in(Language.DUTCH)))));
    }

    @PostMapping("/uitgedeeld")
    @Upholds(CONFIDENTIALITY)
    Page handed(SignedIn who, Form form) {
        if (!may(who)) {
            return refused();
        }
        Set<Letters.Handed> ticked =
                form.values("wie").stream().flatMap(one -> read(one).stream()).collect(Collectors.toSet());
        return letters.handed(ticked) == 0
                ? Page.again(TEMPLATE, page(Optional.of(Sentence.of("breaches.no.printed"))))
                : Page.seeOther(ADDRESS);
    }

    private static Optional<Letters.Handed> read(String ticked) {
        String[] both = ticked.split("/", -1);
        return both.length == 2
                ? Id.parse(both[0])
                        .map(BreachId::new)
                        .flatMap(breach ->
                                Id.parse(both[1]).map(PersonId::new).map(one -> new Letters.Handed(breach, one)))
                : Optional.empty();
    }

    private LettersPage page(Optional<Sentence> said) {
        return new LettersPage(
                letters.list().stream()
                        .map(one -> new LettersPage.Row(one, letters.name(one)))
                        .sorted(Comparator.comparing(
                                (LettersPage.Row one) -> one.name().sorted(), NameLetters.order()))
                        .toList(),
                said);
    }

    private boolean may(SignedIn who) {
        return gate.reader(who).filter(one -> one != Relation.PROTECTION).isPresent();
    }

    private static Page refused() {
        return Page.refused(CONFIDENTIALITY, Sentence.of("breaches.no.hands_out"));
    }
}
