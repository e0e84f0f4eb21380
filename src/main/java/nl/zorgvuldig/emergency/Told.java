package nl.zorgvuldig.emergency;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;

/// What somebody who decides told the school, as staff want to write it down.
public record Told(FormId form, PersonId person, Route route, LocalDate day, CardText text) {
    @Override
    public String toString() {
        return "Told[" + route + "]";
    }
}
