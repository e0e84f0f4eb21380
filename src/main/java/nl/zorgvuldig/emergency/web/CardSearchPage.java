package nl.zorgvuldig.emergency.web;

import java.util.Optional;
import nl.zorgvuldig.access.PupilList;

/// What was typed, and whom it found; empty while nothing long enough was typed.
public record CardSearchPage(String typed, Optional<PupilList> found) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
