package nl.zorgvuldig.medical.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.UUID;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Minutes;
import nl.zorgvuldig.inspection.Records.Kept;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.medical.ViewingRecords;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The minutes of a viewing, for who saw the file and for the doctor who showed it.
@Controller
@RequestMapping(ViewingMinutesController.ADDRESS + "/{request}")
class ViewingMinutesController {
    static final String ADDRESS = "/medisch-verslagen";

    private final ViewingRecords records;
    private final Accounts accounts;

    ViewingMinutesController(ViewingRecords records, Accounts accounts) {
        this.records = records;
        this.accounts = accounts;
    }

    static String address(RequestFile file) {
        return ADDRESS + "/" + file.id();
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page minutes(@PathVariable UUID request, SignedIn who) {
        return records.open(who, new RequestId(request))
                .map(kept -> Page.of("medical/viewingMinutes", page(who, kept)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/bevestigen")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page confirm(@PathVariable UUID request, SignedIn who) {
        return records.confirm(who, new RequestId(request)) ? Page.seeOther(ADDRESS + "/" + request) : Page.notFound();
    }

    private ViewingMinutesPage page(SignedIn who, Kept kept) {
        Minutes minutes = kept.minutes();
        boolean reader = kept.file().request().by().equals(who.person());
        return new ViewingMinutesPage(
                address(kept.file()),
                reader ? OwnViewingController.ADDRESS : ViewingPages.address(kept.file()),
                minutes.text().lines().toList(),
                minutes.signatures().stream()
                        .map(one -> new ViewingMinutesPage.Confirmed(
                                accounts.nameOf(one.person()).full(), one.at(), Codes.of(one.way())))
                        .toList(),
                minutes.fingerprint(),
                reader,
                minutes.confirmedBy(who.person()));
    }
}
