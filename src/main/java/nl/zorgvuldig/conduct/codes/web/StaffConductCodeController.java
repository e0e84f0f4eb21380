package nl.zorgvuldig.conduct.codes.web;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.util.Optional;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.StaffConductCodes;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reading the documents for all staff, and confirming them.
@Controller
@RequestMapping(StaffConductCodeController.ADDRESS)
class StaffConductCodeController {
    static final String ADDRESS = "/gedragscode";
    private static final String TEMPLATE = "conduct/codes/code";

    private final StaffConductCodes codes;
    private final ConductCodeOverseers overseers;

    StaffConductCodeController(StaffConductCodes codes, ConductCodeOverseers overseers) {
        this.codes = codes;
        this.overseers = overseers;
    }

    @GetMapping
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page codes(SignedInUser who) {
        return staff(who)
                ? Page.of(
                        "conduct/codes/codes",
                        new StaffConductCodesPage(
                                codes.duties(), codes.receipts(), overseers.any(who), overseers.board(who)))
                : Page.notFound();
    }

    @GetMapping("/{code}")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page code(@PathVariable String code, SignedInUser who) {
        return find(code, who)
                .map(duty -> Page.of(TEMPLATE, page(duty, Form.empty())))
                .orElseGet(Page::notFound);
    }

    /// Confirms the version that was on the page.
    @PostMapping("/{code}")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page confirm(@PathVariable String code, SignedInUser who, Form form) {
        return find(code, who).map(duty -> confirm(duty, form)).orElseGet(Page::notFound);
    }

    private Page confirm(ConductCodeDuty duty, Form form) {
        if (!form.value("received").equals("yes")) {
            form.wrong("received", "code.no.unticked");
            return Page.again(TEMPLATE, page(duty, form));
        }
        ConductCodeId code = duty.current().code();
        return codes.confirm(code, form.count("version").orElse(0))
                .<Page>map(now -> switch (now) {
                    case ConductCodeDuty.Received _ -> Page.seeOther(ADDRESS + "/" + code);
                    case ConductCodeDuty.Owed owed -> changed(owed, form);
                })
                .orElseGet(Page::notFound);
    }

    private Page changed(ConductCodeDuty.Owed owed, Form form) {
        form.wrong("received", "code.no.newer");
        return Page.again(TEMPLATE, page(owed, form.with("received", "")));
    }

    private StaffConductCodePage page(ConductCodeDuty duty, Form form) {
        ConductCodeId code = duty.current().code();
        return new StaffConductCodePage(
                duty,
                codes.receipts().stream()
                        .filter(confirmation -> confirmation.code().equals(code))
                        .toList(),
                form);
    }

    private Optional<ConductCodeDuty> find(String code, SignedInUser who) {
        return staff(who) ? Id.parse(code).map(ConductCodeId::new).flatMap(codes::find) : Optional.empty();
    }

    private static boolean staff(SignedInUser who) {
        return who.kind() == AccountKind.STAFF;
    }
}
