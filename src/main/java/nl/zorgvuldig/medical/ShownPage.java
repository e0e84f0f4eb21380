package nl.zorgvuldig.medical;

import java.util.List;

/// What stands on the page that is open, for the eyes of doctor and guardian. Prints as `[sealed]`.
///
/// @param pages how many there are
/// @param paragraphs of what is shown as text
public record ShownPage(LaidPage at, int pages, MedicalEntry entry, List<String> paragraphs) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
