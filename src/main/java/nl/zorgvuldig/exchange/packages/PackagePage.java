package nl.zorgvuldig.exchange.packages;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page on which the holder of a link enters the code; reveals nothing of the package.
///
/// @param closed why it does not open any more
public record PackagePage(String address, Optional<Sentence> closed, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
