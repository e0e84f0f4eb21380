package nl.zorgvuldig.audit;

import java.util.ArrayList;
import java.util.List;

/// Collects findings until there are enough to know that something is badly wrong.
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        if (!full()) {
            found.add(finding);
        }
    }

    boolean full() {
        return found.size() >= Verification.MOST_FINDINGS;
    }

    List<Finding> all() {
        return found;
    }
}
