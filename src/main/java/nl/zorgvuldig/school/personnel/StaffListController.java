package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.platform.identity.SavedSearches;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// List of personnel dossiers, for the personnel office.
@Controller
@RequestMapping(PersonnelAddresses.LIST)
class StaffListController {
    private final SavedSearches searches;
    private final StaffLists lists;

    StaffListController(StaffLists lists, SavedSearches searches) {
        this.searches = searches;
        this.lists = lists;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page dossiers(
            @Opens(PersonnelActs.LIST_PERSONNEL_CODE) Granted<PersonnelOfficeScope> key,
            SignedInUser who,
            HttpServletRequest request) {
        String typed = searches.find(request, who).orElse("");
        return Page.of(
                "school/personnel/list", new StaffListPage(key.clause(), key.because(), lists.list(key, typed), typed));
    }

    /// Searches by form, so that no name occurs in an address.
    @PostMapping
    Page search(
            @Opens(PersonnelActs.LIST_PERSONNEL_CODE) Granted<PersonnelOfficeScope> key,
            SignedInUser who,
            Form form,
            HttpServletRequest request) {
        String typed = form.value("naam");
        return searches.keep(request, who, typed.length() > 80 ? "" : typed);
    }
}
