package nl.zorgvuldig.privacy.rights.web;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;

/// Where one asks something about data.
///
/// @param kinds codes of what can be asked
public record AskRightPage(String address, String name, boolean self, List<String> kinds, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
