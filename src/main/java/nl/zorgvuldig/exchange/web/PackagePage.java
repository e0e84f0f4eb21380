package nl.zorgvuldig.exchange.web;

import java.util.Optional;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// Where somebody with a link gives the code; says nothing of what is behind it.
///
/// @param closed why nothing opens here any more
public record PackagePage(String address, Optional<Sentence> closed, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
