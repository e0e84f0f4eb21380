package nl.zorgvuldig.expertise.web;

import java.util.Optional;
import nl.zorgvuldig.web.Form;

/// One expert: adding, changing, closing.
///
/// @param name of who stands there already
public record ExpertPage(String address, Optional<String> name, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
