package nl.zorgvuldig.code.web;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.code.CodeId;
import nl.zorgvuldig.code.CodeReceipt;
import nl.zorgvuldig.code.CodeReceipts;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The receipt one gave oneself, to print and to check. What is somebody else's is as if it were
/// not there.
@Controller("codeReceiptController")
@RequestMapping(CodeController.ADDRESS + "/{code}/bewijs/{version}")
class ReceiptController {
    private final CodeReceipts receipts;
    private final Paper paper;
    private final Languages languages;

    ReceiptController(CodeReceipts receipts, Paper paper, Languages languages) {
        this.receipts = receipts;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page pdf(@PathVariable String code, @PathVariable String version) {
        return file(
                code,
                version,
                "pdf",
                "application/pdf",
                one -> paper.print("code/receipt", one, languages.in(Language.DUTCH)));
    }

    @GetMapping("/json")
    Page json(@PathVariable String code, @PathVariable String version) {
        return file(code, version, "json", "application/json", receipts::write);
    }

    private Page file(String code, String version, String ending, String type, Function<CodeReceipt, byte[]> made) {
        Optional<byte[]> file = Id.parse(code)
                .map(CodeId::new)
                .flatMap(id -> number(version).flatMap(one -> receipts.find(id, one)))
                .map(made);
        return file.map(bytes -> Page.download(
                        new Download("ontvangst-" + version + "." + ending, type, out -> out.write(bytes))))
                .orElseGet(Page::notFound);
    }

    private static Optional<Integer> number(String version) {
        return version.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(version)) : Optional.empty();
    }
}
