package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.access.OfficeDecision.Granted;
import nl.zorgvuldig.access.OfficeDecision.Refused;
import nl.zorgvuldig.access.PersonnelDesk;
import nl.zorgvuldig.identity.KeptSearches;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
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
    private final PersonnelDesk desk;
    private final StaffLists lists;

    StaffListController(PersonnelDesk desk, StaffLists lists, KeptSearches searches) {
        this.searches = searches;
        this.desk = desk;
        this.lists = lists;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page dossiers(SignedIn who, HttpServletRequest request) {
        return list(who, searches.find(request, who).orElse(""));
    }

    /// A name is never in an address.
    @PostMapping
    Page search(SignedIn who, Form form, HttpServletRequest request) {
        String typed = form.value("naam");
        return switch (desk.ask(who, Act.LIST_PERSONNEL)) {
            case Granted _ -> searches.keep(request, who, typed.length() > 80 ? "" : typed);
            case Refused no -> Personnel.refused(no);
        };
    }

    private Page list(SignedIn who, String typed) {
        return switch (desk.ask(who, Act.LIST_PERSONNEL)) {
            case Granted key ->
                Page.of(
                        "personnel/list",
                        new StaffListPage(key.clause(), key.because(), lists.list(key, typed), typed));
            case Refused no -> Personnel.refused(no);
        };
    }
}
