package nl.zorgvuldig.care.medical.viewings.web;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.UUID;
import nl.zorgvuldig.care.medical.viewings.ViewingMinutes;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutes;
import nl.zorgvuldig.dossier.inspection.minutes.SessionRecords.Kept;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages with the minutes of a viewing, for the person who saw the file and for the doctor who
/// showed it.
@Controller
@RequestMapping(ViewingMinutesController.ADDRESS + "/{request}")
public class ViewingMinutesController {
    public static final String ADDRESS = "/medisch-verslagen";

    private final ViewingMinutes records;
    private final Accounts accounts;

    ViewingMinutesController(ViewingMinutes records, Accounts accounts) {
        this.records = records;
        this.accounts = accounts;
    }

    static String address(RequestFile file) {
        return ADDRESS + "/" + file.id();
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page minutes(@PathVariable UUID request, SignedInUser who) {
        return records.open(who, new RequestId(request))
                .map(kept -> Page.of("care/medical/viewings/viewingMinutes", page(who, kept)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/bevestigen")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page confirm(@PathVariable UUID request, SignedInUser who) {
        return records.confirm(who, new RequestId(request)) ? Page.saved(ADDRESS + "/" + request) : Page.notFound();
    }

    private ViewingMinutesPage page(SignedInUser who, Kept kept) {
        InspectionMinutes minutes = kept.minutes();
        boolean reader = kept.file().request().by().equals(who.person());
        return new ViewingMinutesPage(
                address(kept.file()),
                reader ? OwnViewingController.ADDRESS : ViewingPages.address(kept.file()),
                minutes.text().lines().toList(),
                minutes.signatures().stream()
                        .map(confirmed -> new ViewingMinutesPage.Confirmed(
                                accounts.nameOf(confirmed.person()).full(), confirmed.at(), Codes.of(confirmed.way())))
                        .toList(),
                minutes.fingerprint(),
                reader,
                minutes.confirmedBy(who.person()));
    }
}
