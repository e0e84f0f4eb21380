package nl.zorgvuldig.care.emergency.web;

import java.util.Optional;
import nl.zorgvuldig.access.control.lists.PupilList;

/// Search page with the typed text and the pupils found; empty while nothing long enough was typed.
public record CardSearchPage(String typed, Optional<PupilList> found) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
