package nl.zorgvuldig.privacy.retention.certificates;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages with the certificate of a destruction, for people and for machines.
@Controller
@RequestMapping("/vernietiging/verklaring/{certificate}")
class DestructionCertificateController {
    private final DestructionCertificates certificates;
    private final DestructionCertificateDocument document;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    DestructionCertificateController(
            DestructionCertificates certificates,
            DestructionCertificateDocument document,
            PdfPrinter paper,
            MessageCatalog languages) {
        this.certificates = certificates;
        this.document = document;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page show(@PathVariable UUID certificate, SignedInUser who) {
        return with(
                certificate,
                who,
                destructionCertificate ->
                        Page.of("privacy/retention/certificates/certificate-page", destructionCertificate));
    }

    @GetMapping("/pdf")
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page pdf(@PathVariable UUID certificate, SignedInUser who) {
        return with(
                certificate,
                who,
                destructionCertificate -> file(
                        "verklaring.pdf",
                        "application/pdf",
                        paper.print(
                                "privacy/retention/certificates/certificate",
                                destructionCertificate,
                                languages.in(Language.DUTCH))));
    }

    @GetMapping("/json")
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page json(@PathVariable UUID certificate, SignedInUser who) {
        return with(
                certificate,
                who,
                destructionCertificate ->
                        file("verklaring.json", "application/json", document.write(destructionCertificate)));
    }

    private static Page file(String name, String type, byte[] bytes) {
        return Page.download(new FileDownload(name, type, out -> out.write(bytes)));
    }

    private Page with(UUID certificate, SignedInUser who, Function<DestructionCertificate, Page> page) {
        return who.kind() == AccountKind.STAFF
                ? certificates
                        .find(new Destruction.Number(certificate))
                        .map(page)
                        .orElseGet(Page::notFound)
                : Page.notFound();
    }
}
