package nl.zorgvuldig.code.web;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.util.Optional;
import nl.zorgvuldig.code.CodeId;
import nl.zorgvuldig.code.Duty;
import nl.zorgvuldig.code.StaffCodes;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reading what the board wants all staff to have received, and confirming it.
@Controller
@RequestMapping(CodeController.ADDRESS)
class CodeController {
    static final String ADDRESS = "/gedragscode";
    private static final String TEMPLATE = "code/code";

    private final StaffCodes codes;
    private final Overseers overseers;

    CodeController(StaffCodes codes, Overseers overseers) {
        this.codes = codes;
        this.overseers = overseers;
    }

    @GetMapping
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page codes(SignedIn who) {
        return staff(who)
                ? Page.of(
                        "code/codes",
                        new CodesPage(codes.duties(), codes.receipts(), overseers.any(who), overseers.board(who)))
                : Page.notFound();
    }

    @GetMapping("/{code}")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page code(@PathVariable String code, SignedIn who) {
        return find(code, who)
                .map(duty -> Page.of(TEMPLATE, page(duty, Form.empty())))
                .orElseGet(Page::notFound);
    }

    /// A receipt is of the version that was on the page.
    @PostMapping("/{code}")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page confirm(@PathVariable String code, SignedIn who, Form form) {
        return find(code, who).map(duty -> confirm(duty, form)).orElseGet(Page::notFound);
    }

    private Page confirm(Duty duty, Form form) {
        if (!form.value("received").equals("yes")) {
            form.wrong("received", "code.no.unticked");
            return Page.again(TEMPLATE, page(duty, form));
        }
        CodeId code = duty.current().code();
        return codes.confirm(code, form.count("version").orElse(0))
                .<Page>map(now -> switch (now) {
                    case Duty.Received _ -> Page.seeOther(ADDRESS + "/" + code);
                    case Duty.Owed owed -> changed(owed, form);
                })
                .orElseGet(Page::notFound);
    }

    private Page changed(Duty.Owed owed, Form form) {
        form.wrong("received", "code.no.newer");
        return Page.again(TEMPLATE, page(owed, form.with("received", "")));
    }

    private CodePage page(Duty duty, Form form) {
        CodeId code = duty.current().code();
        return new CodePage(
                duty,
                codes.receipts().stream().filter(one -> one.code().equals(code)).toList(),
                form);
    }

    private Optional<Duty> find(String code, SignedIn who) {
        return staff(who) ? Id.parse(code).map(CodeId::new).flatMap(codes::find) : Optional.empty();
    }

    private static boolean staff(SignedIn who) {
        return who.kind() == AccountKind.STAFF;
    }
}
