package nl.zorgvuldig.dossier.inspection.minutes;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionController;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionPages;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages with the minutes of an inspection, for reader, supervisor and head.
@Controller
@RequestMapping(InspectionMinutesController.ADDRESS + "/{request}")
public class InspectionMinutesController {
    public static final String ADDRESS = "/inzage-verslagen";
    private static final String TEMPLATE = "dossier/inspection/minutes/minutes";

    private final SessionRecords records;
    private final Accounts accounts;
    private final Clock clock;

    InspectionMinutesController(SessionRecords records, Accounts accounts, Clock clock) {
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
    }

    public static String address(RequestFile file) {
        return ADDRESS + "/" + file.id();
    }

    @GetMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page minutes(@PathVariable UUID request, SignedInUser who) {
        return records.open(new RequestId(request))
                .map(kept -> Page.of(TEMPLATE, page(who, kept, Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/bevestigen")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page confirm(@PathVariable UUID request, SignedInUser who) {
        return records.confirm(who, new RequestId(request)) ? Page.saved(ADDRESS + "/" + request) : Page.notFound();
    }

    @PostMapping("/opmerking")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page remark(@PathVariable UUID request, SignedInUser who, Form form) {
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
                : Page.saved(ADDRESS + "/" + request);
    }

    private InspectionMinutesPage page(SignedInUser who, SessionRecords.Kept kept, Form form) {
        InspectionMinutes minutes = kept.minutes();
        boolean reader = kept.file().request().by().equals(who.person());
        return new InspectionMinutesPage(
                address(kept.file()),
                who.kind() == AccountKind.STAFF ? "/" : OwnInspectionController.ADDRESS,
                minutes.madeAt(),
                minutes.text().lines().toList(),
                minutes.signatures().stream()
                        .map(confirmed -> new InspectionMinutesPage.Confirmed(
                                name(confirmed.person()), confirmed.at(), Codes.of(confirmed.way())))
                        .toList(),
                minutes.remarks().stream()
                        .map(remark -> new InspectionMinutesPage.Remark(name(remark.by()), remark.at(), remark.text()))
                        .toList(),
                minutes.fingerprint(),
                reader,
                minutes.confirmedBy(who.person()),
                reader ? OwnInspectionPages.view(kept.file()) : Optional.empty(),
                form);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
