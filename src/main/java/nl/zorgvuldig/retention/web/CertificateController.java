package nl.zorgvuldig.retention.web;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Certificate;
import nl.zorgvuldig.retention.CertificateDocument;
import nl.zorgvuldig.retention.Certificates;
import nl.zorgvuldig.retention.Destruction;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The certificate of a destruction, for people and for machines.
@Controller
@RequestMapping("/vernietiging/verklaring/{certificate}")
class CertificateController {
    private final Certificates certificates;
    private final CertificateDocument document;
    private final Paper paper;
    private final Languages languages;

    CertificateController(Certificates certificates, CertificateDocument document, Paper paper, Languages languages) {
        this.certificates = certificates;
        this.document = document;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page show(@PathVariable UUID certificate, SignedIn who) {
        return with(certificate, who, one -> Page.of("retention/certificate-page", one));
    }

    @GetMapping("/pdf")
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page pdf(@PathVariable UUID certificate, SignedIn who) {
        return with(
                certificate,
                who,
                one -> file(
                        "verklaring.pdf",
                        "application/pdf",
                        paper.print("retention/certificate", one, languages.in(Language.DUTCH))));
    }

    @GetMapping("/json")
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page json(@PathVariable UUID certificate, SignedIn who) {
        return with(certificate, who, one -> file("verklaring.json", "application/json", document.write(one)));
    }

    private static Page file(String name, String type, byte[] bytes) {
        return Page.download(new Download(name, type, out -> out.write(bytes)));
    }

    private Page with(UUID certificate, SignedIn who, Function<Certificate, Page> page) {
        return who.kind() == AccountKind.STAFF
                ? certificates
                        .find(new Destruction.Number(certificate))
                        .map(page)
                        .orElseGet(Page::notFound)
                : Page.notFound();
    }
}
