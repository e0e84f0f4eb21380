package nl.zorgvuldig.care.emergency.web;

import java.util.Optional;
import nl.zorgvuldig.access.control.lists.PupilList;

/// Search page with the typed text and the pupils found; empty while nothing long enough was typed.
///
/// @param nobody message key for when nobody was found
public record CardSearchPage(String typed, Optional<PupilList> found, String nobody) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
