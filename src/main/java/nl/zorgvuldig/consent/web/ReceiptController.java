package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Receipt;
import nl.zorgvuldig.consent.ReceiptDocument;
import nl.zorgvuldig.consent.Receipts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The receipt of one's own answer, for people and for machines. What is somebody else's is as if
/// it were not there.
@Controller
@RequestMapping("/toestemming/bewijs/{answer}")
class ReceiptController {
    private final Receipts receipts;
    private final ReceiptDocument document;
    private final Paper paper;
    private final Languages languages;

    ReceiptController(Receipts receipts, ReceiptDocument document, Paper paper, Languages languages) {
        this.receipts = receipts;
        this.document = document;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page show(@PathVariable UUID answer, SignedIn who) {
        return receipts.find(who, new AnswerId(answer))
                .map(one -> Page.of("consent/receipt-own", new ReceiptPage(one, "/toestemming/bewijs/" + answer)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/pdf")
    Page pdf(@PathVariable UUID answer, SignedIn who) {
        return file(
                who,
                answer,
                "toestemming.pdf",
                "application/pdf",
                one -> paper.print(
                        "consent/receipt", one, languages.in(one.answer().language())));
    }

    @GetMapping("/json")
    Page json(@PathVariable UUID answer, SignedIn who) {
        return file(who, answer, "toestemming.json", "application/ld+json", document::write);
    }

    private Page file(SignedIn who, UUID answer, String name, String type, Function<Receipt, byte[]> made) {
        Optional<byte[]> file = receipts.find(who, new AnswerId(answer)).map(made);
        return file.map(bytes -> Page.download(new Download(name, type, out -> out.write(bytes))))
                .orElseGet(Page::notFound);
    }
}
