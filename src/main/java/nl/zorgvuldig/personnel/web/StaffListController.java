package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Office;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.KeptSearches;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.personnel.PersonnelActs;
import nl.zorgvuldig.personnel.StaffLists;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Of whom there is a personnel dossier, for the personnel office.
@Controller
@RequestMapping(Personnel.LIST)
class StaffListController {
    private final KeptSearches searches;
    private final StaffLists lists;

    StaffListController(StaffLists lists, KeptSearches searches) {
        this.searches = searches;
        this.lists = lists;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page dossiers(
            @Opens(PersonnelActs.LIST_PERSONNEL_CODE) Granted<Office> key, SignedIn who, HttpServletRequest request) {
        String typed = searches.find(request, who).orElse("");
        return Page.of("personnel/list", new StaffListPage(key.clause(), key.because(), lists.list(key, typed), typed));
    }

    /// A name is never in an address.
    @PostMapping
    Page search(
            @Opens(PersonnelActs.LIST_PERSONNEL_CODE) Granted<Office> key,
            SignedIn who,
            Form form,
            HttpServletRequest request) {
        String typed = form.value("naam");
        return searches.keep(request, who, typed.length() > 80 ? "" : typed);
    }
}
