package nl.zorgvuldig.medical.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.identity.KeptSearches;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.medical.DoctorSearches;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// The way from a form by which a doctor looks for somebody to what it found, on the same page. A
/// name is sent in the form and never in an address.
@Component
class DoctorSearchPages {
    private static final int LONGEST_QUESTION = 80;

    private final KeyPlaces places;
    private final DoctorSearches searches;

    DoctorSearchPages(KeyPlaces places, DoctorSearches searches) {
        this.places = places;
        this.searches = searches;
    }

    Page keep(SignedIn doctor, HttpServletRequest request, String typed) {
        String page = request.getRequestURI();
        String session = request.getSession(true).getId();
        String asked = typed.substring(0, Math.min(LONGEST_QUESTION, typed.length()));
        return places.open(doctor, session, _ -> {
            searches.keep(doctor, session, page, asked);
            return Page.seeOther(page + "?" + KeptSearches.FOUND);
        });
    }

    /// What was looked for on this page; blank when it is opened without going back to that.
    String find(SignedIn doctor, HttpServletRequest request) {
        return request.getParameter(KeptSearches.FOUND) == null
                ? ""
                : searches.find(doctor, request.getSession(true).getId(), request.getRequestURI())
                        .orElse("");
    }
}
