package nl.zorgvuldig.medical.web;

import java.util.List;
import nl.zorgvuldig.access.LeftPatients;

/// What was typed, and which pupils who left it found. `asked` is false while nothing long enough
/// was typed.
public record LeftPage(String typed, boolean asked, List<LeftPatients.One> found) {
    static LeftPage nothingAsked(String typed) {
        return new LeftPage(typed, false, List.of());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
