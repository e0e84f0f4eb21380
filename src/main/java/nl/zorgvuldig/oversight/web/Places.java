package nl.zorgvuldig.oversight.web;

import java.util.Optional;
import nl.zorgvuldig.oversight.Overview;
import nl.zorgvuldig.web.Frame;

/// Where a figure leads.
public final class Places {
    private Places() {}

    /// The address, for who has it in their navigation: there somebody else decides who may.
    public static Optional<String> open(Frame frame, Overview.Line line) {
        return line.address()
                .filter(
                        address ->
                                frame.navigation().stream()
                                        .map(Frame.Link::path)
                                        .anyMatch(
                                                path ->
                                                        address.equals(path)
                                                                || address.startsWith(path + "/")));
    }

    /// What follows an address, to stay with the school one looks at.
    public static String school(Optional<Overview> overview) {
        return overview.filter(Overview::whole)
                .flatMap(Overview::school)
                .map(one -> "?school=" + one.id())
                .orElse("");
    }
}
