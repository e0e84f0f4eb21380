package nl.zorgvuldig.oversight.figures;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.web.PageFrame;

/// Where a figure leads.
public final class FigureLinks {
    private static final Set<String> RUNNING = Set.of("head", "board");

    private FigureLinks() {}

    /// The address, for who has it in their navigation: there somebody else decides who may. What
    /// lies below such a place is for who runs a school or the board; the data protection officer
    /// has no list with names there.
    public static Optional<String> open(PageFrame frame, PolicyOverview.Line line) {
        return line.address()
                .filter(address -> frame.navigation().stream()
                        .map(PageFrame.Link::path)
                        .anyMatch(path -> leads(frame, path, address)));
    }

    private static boolean leads(PageFrame frame, String path, String address) {
        return address.equals(path)
                || address.startsWith(path + "/")
                        && !Collections.disjoint(RUNNING, frame.visitor().functions());
    }

    /// What follows an address, to stay with the school one looks at.
    public static String school(Optional<PolicyOverview> overview) {
        return overview.filter(PolicyOverview::whole)
                .flatMap(PolicyOverview::school)
                .map(school -> "?school=" + school.id())
                .orElse("");
    }
}
