package nl.zorgvuldig.oversight.figures;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.web.PageFrame;

/// Finds the page that a figure links to.
public final class FigureLinks {
    private static final Set<String> RUNNING = Set.of("head", "board");

    private FigureLinks() {}

    /// The address, for a reader who has it in the navigation, where access is decided. Pages
    /// below such an address are for heads and the board; the data protection officer has no list
    /// with names there.
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

    /// The suffix of an address that keeps the chosen school.
    public static String school(Optional<PolicyOverview> overview) {
        return overview.filter(PolicyOverview::whole)
                .flatMap(PolicyOverview::school)
                .map(school -> "?school=" + school.id())
                .orElse("");
    }
}
