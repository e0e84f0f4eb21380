package nl.zorgvuldig.privacy.breaches.affected;

import java.util.List;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.breaches.AffectedSelection;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.privacy.breaches.web.BreachPages;

/// Page with the pupils affected by a breach, according to the audit log. Prints as `[sealed]`.
///
/// @param keeps whether the reader may search the log
/// @param people whose accounts can be searched for
public record AffectedPupilsPage(
        Breaches.File file, List<Asked> asked, List<Place> places, boolean keeps, List<Form.Option> people, Form form) {
    private static final int SHOWN = 150;

    /// A search, with the holder of the account it is about.
    public record Asked(AffectedSelection selection, PersonName who) {}

    /// A school with its affected pupils.
    public record Place(String school, List<Line> pupils) {
        /// The pupils shown; the rest are only counted, so that the page stays small.
        public List<Line> shown() {
            return pupils.stream().limit(SHOWN).toList();
        }

        public int rest() {
            return Math.max(0, pupils.size() - SHOWN);
        }
    }

    /// @param number of the dossier
    /// @param said the name, or the number for a reader who may not know the name
    /// @param nobody whether there is nobody to inform
    public record Line(String number, String said, boolean nobody) {}

    public int all() {
        return places.stream().mapToInt(place -> place.pupils().size()).sum();
    }

    public String address() {
        return BreachPages.address(file);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
