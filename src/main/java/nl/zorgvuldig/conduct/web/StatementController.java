package nl.zorgvuldig.conduct.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.Optional;
import nl.zorgvuldig.conduct.Statement;
import nl.zorgvuldig.conduct.Statements;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reading and signing the statement of confidentiality, and the receipt of that.
@Controller
@RequestMapping("/geheimhouding")
class StatementController {
    static final String ADDRESS = "/geheimhouding";
    private static final String TEMPLATE = "conduct/statement";

    private final Statements statements;
    private final ReceiptPages receipts;
    private final Paper paper;
    private final Languages languages;

    StatementController(Statements statements, ReceiptPages receipts, Paper paper, Languages languages) {
        this.statements = statements;
        this.receipts = receipts;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page statement(SignedIn who) {
        return staff(who) ? Page.of(TEMPLATE, page(who, Form.empty())) : Page.notFound();
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page sign(SignedIn who, Form form) {
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
    Page receipt(@PathVariable String version, SignedIn who) {
        return number(version)
                .flatMap(one -> receipts.of(who, one))
                .map(one -> Page.download(new Download(
                        "geheimhouding-" + one.statement().version() + ".pdf",
                        "application/pdf",
                        out -> out.write(paper.print("conduct/receipt", one, languages.in(one.language()))))))
                .orElseGet(Page::notFound);
    }

    private StatementPage page(SignedIn who, Form form) {
        Optional<Statement> toSign = statements.toSign(who.person());
        return new StatementPage(
                toSign.or(statements::binding), toSign.isPresent(), statements.signaturesOf(who.person()), form);
    }

    private static boolean staff(SignedIn who) {
        return who.kind() == AccountKind.STAFF;
    }
}
