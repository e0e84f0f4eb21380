package nl.zorgvuldig.conduct.codes.web;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeReceipt;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeReceipts;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// One's own receipt, to print and to verify. Other people's receipts get the same response as
/// unknown ones.
@Controller("codeReceiptController")
@RequestMapping(StaffConductCodeController.ADDRESS + "/{code}/bewijs/{version}")
class ConductCodeReceiptController {
    private final ConductCodeReceipts receipts;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    ConductCodeReceiptController(ConductCodeReceipts receipts, PdfPrinter paper, MessageCatalog languages) {
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
                receipt -> paper.print("conduct/codes/receipts/receipt", receipt, languages.in(Language.DUTCH)));
    }

    @GetMapping("/json")
    Page json(@PathVariable String code, @PathVariable String version) {
        return file(code, version, "json", "application/json", receipts::write);
    }

    private Page file(
            String code, String version, String ending, String type, Function<ConductCodeReceipt, byte[]> made) {
        Optional<byte[]> file = Id.parse(code)
                .map(ConductCodeId::new)
                .flatMap(id -> number(version).flatMap(each -> receipts.find(id, each)))
                .map(made);
        return file.map(bytes -> Page.download(
                        new FileDownload("ontvangst-" + version + "." + ending, type, out -> out.write(bytes))))
                .orElseGet(Page::notFound);
    }

    private static Optional<Integer> number(String version) {
        return version.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(version)) : Optional.empty();
    }
}
