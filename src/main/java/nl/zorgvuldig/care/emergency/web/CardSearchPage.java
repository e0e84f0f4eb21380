package nl.zorgvuldig.care.emergency.web;

import java.util.Optional;
import nl.zorgvuldig.access.control.lists.PupilList;

/// What was typed, and whom it found; empty while nothing long enough was typed.
///
/// @param nobody key of the words for when it found nobody
public record CardSearchPage(String typed, Optional<PupilList> found, String nobody) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
