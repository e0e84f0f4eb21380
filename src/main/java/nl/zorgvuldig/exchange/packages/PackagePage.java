package nl.zorgvuldig.exchange.packages;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Where somebody with a link gives the code; says nothing of what is behind it.
///
/// @param closed why nothing opens here any more
public record PackagePage(String address, Optional<Sentence> closed, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
