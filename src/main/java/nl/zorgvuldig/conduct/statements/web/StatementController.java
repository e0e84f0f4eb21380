package nl.zorgvuldig.conduct.statements.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.Optional;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reading and signing the confidentiality statement, and the receipt of the signature.
@Controller
@RequestMapping("/geheimhouding")
class StatementController {
    static final String ADDRESS = "/geheimhouding";
    private static final String TEMPLATE = "conduct/statements/statement";

    private final ConfidentialityStatements statements;
    private final SignatureReceiptPages receipts;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    StatementController(
            ConfidentialityStatements statements,
            SignatureReceiptPages receipts,
            PdfPrinter paper,
            MessageCatalog languages) {
        this.statements = statements;
        this.receipts = receipts;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page statement(SignedInUser who) {
        return staff(who) ? Page.of(TEMPLATE, page(who, Form.empty())) : Page.notFound();
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page sign(SignedInUser who, Form form) {
        if (!staff(who)) {
            return Page.notFound();
        }
        if (!form.value("promise").equals("yes")) {
            form.wrong("promise", "conduct.no.promise");
            return Page.again(TEMPLATE, page(who, form));
        }
        if (!sign(form) && statements.toSign(who.person()).isPresent()) {
            form.wrong("promise", "conduct.no.newer");
            return Page.again(TEMPLATE, page(who, form.with("promise", "")));
        }
        return Page.seeOther(ADDRESS);
    }

    private boolean sign(Form form) {
        return form.count("version").map(statements::sign).orElse(false);
    }

    private static Optional<Integer> number(String version) {
        return version.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(version)) : Optional.empty();
    }

    @GetMapping("/bewijs/{version}")
    @Upholds(CONFIDENTIALITY)
    Page receipt(@PathVariable String version, SignedInUser who) {
        return number(version)
                .flatMap(each -> receipts.of(who, each))
                .map(page -> Page.download(new FileDownload(
                        "geheimhouding-" + page.statement().version() + ".pdf",
                        "application/pdf",
                        out -> out.write(
                                paper.print("conduct/statements/receipt", page, languages.in(page.language()))))))
                .orElseGet(Page::notFound);
    }

    private StatementPage page(SignedInUser who, Form form) {
        Optional<ConfidentialityStatement> toSign = statements.toSign(who.person());
        return new StatementPage(
                toSign.or(statements::binding), toSign.isPresent(), statements.signaturesOf(who.person()), form);
    }

    private static boolean staff(SignedInUser who) {
        return who.kind() == AccountKind.STAFF;
    }
}
