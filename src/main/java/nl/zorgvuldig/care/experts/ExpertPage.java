package nl.zorgvuldig.care.experts;

import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;

/// One expert: adding, changing, closing.
///
/// @param name of who stands there already
public record ExpertPage(String address, Optional<String> name, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
