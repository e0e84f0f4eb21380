package nl.zorgvuldig.care.medical.keys.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.care.medical.keys.DoctorSearches;
import nl.zorgvuldig.platform.identity.SavedSearches;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Component;

/// Leads from a form with which a doctor searches for somebody to the result, on the same page. A
/// name is sent in the form and never in an address.
@Component
public class DoctorSearchPages {
    private static final int LONGEST_QUESTION = 80;

    private final DoctorKeyAccess places;
    private final DoctorSearches searches;

    DoctorSearchPages(DoctorKeyAccess places, DoctorSearches searches) {
        this.places = places;
        this.searches = searches;
    }

    public Page keep(SignedInUser doctor, HttpServletRequest request, String typed) {
        String page = request.getRequestURI();
        String session = request.getSession(true).getId();
        String asked = typed.substring(0, Math.min(LONGEST_QUESTION, typed.length()));
        return places.open(doctor, session, _ -> {
            searches.keep(doctor, session, page, asked);
            return Page.seeOther(page + "?" + SavedSearches.FOUND);
        });
    }

    /// The last search on this page; blank when the page is not opened to return to it.
    public String find(SignedInUser doctor, HttpServletRequest request) {
        return request.getParameter(SavedSearches.FOUND) == null
                ? ""
                : searches.find(doctor, request.getSession(true).getId(), request.getRequestURI())
                        .orElse("");
    }
}
