package nl.zorgvuldig.care.experts;

import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;

/// Page for adding, changing or closing one expert.
///
/// @param name of an expert who is in the register already
public record ExpertPage(String address, Optional<String> name, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
