package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Minutes;
import nl.zorgvuldig.inspection.Records;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The minutes of an inspection, for who inspected, who supervised, and the head.
@Controller
@RequestMapping(MinutesController.ADDRESS + "/{request}")
class MinutesController {
    static final String ADDRESS = "/inzage-verslagen";
    private static final String TEMPLATE = "inspection/minutes";

    private final Records records;
    private final Accounts accounts;
    private final Clock clock;

    MinutesController(Records records, Accounts accounts, Clock clock) {
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
    }

    static String address(RequestFile file) {
        return ADDRESS + "/" + file.id();
    }

    @GetMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page minutes(@PathVariable UUID request, SignedIn who) {
        return records.open(new RequestId(request))
                .map(kept -> Page.of(TEMPLATE, page(who, kept, Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/bevestigen")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page confirm(@PathVariable UUID request, SignedIn who) {
        return records.confirm(who, new RequestId(request)) ? Page.seeOther(ADDRESS + "/" + request) : Page.notFound();
    }

    @PostMapping("/opmerking")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page remark(@PathVariable UUID request, SignedIn who, Form form) {
        RequestId id = new RequestId(request);
        Optional<FormId> number = form.number("remark");
        if (number.isPresent()) {
            Optional<List<Objection>> objections = records.remark(who, id, number.get(), form.value("remark"));
            if (objections.isEmpty()) {
                return Page.notFound();
            }
            form.wrong(objections.get());
        }
        return form.wrong()
                ? records.open(id)
                        .map(kept -> Page.again(TEMPLATE, page(who, kept, form)))
                        .orElseGet(Page::notFound)
                : Page.seeOther(ADDRESS + "/" + request);
    }

    private MinutesPage page(SignedIn who, Records.Kept kept, Form form) {
        Minutes minutes = kept.minutes();
        boolean reader = kept.file().request().by().equals(who.person());
        return new MinutesPage(
                address(kept.file()),
                who.kind() == AccountKind.STAFF ? "/" : OwnController.ADDRESS,
                minutes.madeAt(),
                minutes.text().lines().toList(),
                minutes.signatures().stream()
                        .map(one -> new MinutesPage.Confirmed(name(one.person()), one.at(), Codes.of(one.way())))
                        .toList(),
                minutes.remarks().stream()
                        .map(one -> new MinutesPage.Remark(name(one.by()), one.at(), one.text()))
                        .toList(),
                minutes.fingerprint(),
                reader,
                minutes.confirmedBy(who.person()),
                reader ? OwnPages.view(kept.file()) : Optional.empty(),
                form);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
