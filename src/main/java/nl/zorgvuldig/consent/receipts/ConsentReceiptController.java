package nl.zorgvuldig.consent.receipts;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The receipt of one's own answer, for people and for machines. Other people's answers get the
/// same response as unknown ones.
@Controller
@RequestMapping("/toestemming/bewijs/{answer}")
class ConsentReceiptController {
    private final ConsentReceipts receipts;
    private final ConsentReceiptDocument document;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    ConsentReceiptController(
            ConsentReceipts receipts, ConsentReceiptDocument document, PdfPrinter paper, MessageCatalog languages) {
        this.receipts = receipts;
        this.document = document;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page show(@PathVariable UUID answer, SignedInUser who) {
        return receipts.find(who, new ConsentAnswerId(answer))
                .map(receipt -> Page.of(
                        "consent/receipts/receipt-own",
                        new ConsentReceiptPage(receipt, "/toestemming/bewijs/" + answer)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/pdf")
    Page pdf(@PathVariable UUID answer, SignedInUser who) {
        return file(
                who,
                answer,
                "toestemming.pdf",
                "application/pdf",
                receipt -> paper.print(
                        "consent/receipts/receipt",
                        receipt,
                        languages.in(receipt.answer().language())));
    }

    @GetMapping("/json")
    Page json(@PathVariable UUID answer, SignedInUser who) {
        return file(who, answer, "toestemming.json", "application/ld+json", document::write);
    }

    private Page file(SignedInUser who, UUID answer, String name, String type, Function<ConsentReceipt, byte[]> made) {
        Optional<byte[]> file = receipts.find(who, new ConsentAnswerId(answer)).map(made);
        return file.map(bytes -> Page.download(new FileDownload(name, type, out -> out.write(bytes))))
                .orElseGet(Page::notFound);
    }
}
