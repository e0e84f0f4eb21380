package nl.zorgvuldig.privacy.rights.web;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;

/// Page to make a request.
///
/// @param kinds codes of the possible requests
public record AskRightPage(String address, String name, boolean self, List<String> kinds, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
