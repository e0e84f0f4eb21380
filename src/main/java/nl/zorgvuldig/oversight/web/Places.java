package nl.zorgvuldig.oversight.web;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.oversight.Overview;
import nl.zorgvuldig.web.Frame;

/// Where a figure leads.
public final class Places {
    private static final Set<String> RUNNING = Set.of("head", "board");

    private Places() {}

    /// The address, for who has it in their navigation: there somebody else decides who may. What
    /// lies below such a place is for who runs a school or the board; the data protection officer
    /// has no list with names there.
    public static Optional<String> open(Frame frame, Overview.Line line) {
        return line.address()
                .filter(address -> frame.navigation().stream()
                        .map(Frame.Link::path)
                        .anyMatch(path -> leads(frame, path, address)));
    }

    private static boolean leads(Frame frame, String path, String address) {
        return address.equals(path)
                || address.startsWith(path + "/")
                        && !Collections.disjoint(RUNNING, frame.visitor().functions());
    }

    /// What follows an address, to stay with the school one looks at.
    public static String school(Optional<Overview> overview) {
        return overview.filter(Overview::whole)
                .flatMap(Overview::school)
                .map(one -> "?school=" + one.id())
                .orElse("");
    }
}
